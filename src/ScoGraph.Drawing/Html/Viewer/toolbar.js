// Search, layout, size, undo, fit and what can be kept.
class Toolbar {
  constructor(view) {
    this.view = view;
    const button = (text, run, title) => el('button', { onclick: run, title }, text);
    const choice = (name, options, chosen, run) => {
      const entries = options.map(([value, text]) => el('option', { value, selected: value === chosen }, text));
      const select = el('select', { 'aria-label': name }, ...entries);
      select.addEventListener('change', () => run(select.value));
      return el('label', {}, name, select);
    };
    this.search = el('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search names, labels and values' });
    this.search.addEventListener('input', () => view.look(this.search.value));
    this.search.addEventListener('keydown', event => {
      if (event.key === 'Enter') view.nextFound();
      if (event.key === 'Escape') { this.search.value = ''; view.look(''); }
    });
    this.found = el('span', { class: 'found', role: 'status' });
    this.undo = button('Undo', () => view.undo(), 'Ctrl+Z');
    const sizes = [['degree', 'relationships'], ['same', 'all the same'], ...view.model.numericKeys().slice(0, 30).map(key => [key, key])];
    this.panel = el('div', { class: 'bar', role: 'toolbar', 'aria-label': 'Graph' }, this.search, this.found,
      choice('Layout', [['force', 'force'], ['layered', 'layers'], ['radial', 'radial']], 'force', name => view.arrange(name)),
      choice('Size', sizes, 'degree', key => view.change('sizes', () => { view.model.sizeBy = key; }, 0.3)),
      this.undo, button('Show hidden', () => view.showHidden(), 'Brings back what was hidden'),
      button('Fit', () => view.fit(), 'Shows all: 0'), button('PNG', () => view.keepPng(), 'Keeps the picture as PNG'),
      button('SVG', () => view.keepSvg(), 'Keeps the picture as SVG'),
      button('Details', () => { view.side.hidden = !view.side.hidden; view.measure(); }, 'Shows or hides the panel'));
  }

  show() { this.undo.disabled = this.view.history.steps.length === 0; }
}
