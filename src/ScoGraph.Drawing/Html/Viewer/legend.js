// Labels and types with their counts: a name filters, a colour recolours.
class Legend {
  constructor(view) {
    this.view = view;
    this.panel = el('div', { class: 'legend', role: 'group', 'aria-label': 'Legend: filter and colours' });
  }

  show() {
    const { model } = this.view, focus = this.panel.getRootNode().activeElement?.dataset?.name;
    const count = (items, of) => items.reduce((counts, item) => counts.set(of(item), (counts.get(of(item)) || 0) + 1), new Map());
    const nodes = count(model.nodes.filter(node => node.shown && !node.hidden), node => node.group);
    const links = count(model.links.filter(link => link.a.shown && link.b.shown), link => link.type);
    const entries = [...model.groups.values()].filter(group => nodes.has(group)).map(group => {
      const colour = el('input', { type: 'color', value: group.colour, 'aria-label': `Colour of ${group.name || 'no label'}` });
      colour.addEventListener('change', () => this.view.change(`the colour of ${group.name}`, () => { group.colour = colour.value; }));
      return el('span', {}, colour, this.toggle(group, group.name || '(no label)', nodes.get(group)));
    });
    const types = [...model.types.values()].filter(type => links.has(type)).map(type =>
      el('span', {}, el('span', { 'aria-hidden': 'true', class: 'quiet' }, '\u2192'), this.toggle(type, type.name, links.get(type))));
    this.panel.replaceChildren(...entries, ...types);
    if (focus) [...this.panel.querySelectorAll('button')].find(button => button.dataset.name === focus)?.focus();
  }

  toggle(item, name, count) {
    return el('button', {
      'aria-pressed': String(!item.off), 'data-name': name, title: item.off ? 'Show' : 'Hide',
      onclick: () => this.view.change(`the filter of ${name}`, () => { item.off = !item.off; }, 0.3),
    }, `${name} ${count.toLocaleString('en')}`);
  }
}
