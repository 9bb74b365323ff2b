// What is known of the chosen node or relationship: properties, the passages that say so, and what hangs on a node.
const STEP = 25;

function citationParts(model, numbers) {
  return numbers.map(number => {
    const { place, document, text, start, end } = model.data.citations[number];
    const heading = el('div', { class: 'quiet' }, document ? `${place} \u00b7 ${document}` : place);
    if (text == null) return el('div', {}, heading, el('div', { class: 'quiet' }, 'The graph does not hold the words of this passage.'));
    const words = start == null ? [text] : [text.slice(0, start), el('mark', {}, text.slice(start, end)), text.slice(end)];
    return el('div', {}, heading, el('blockquote', {}, ...words));
  });
}

function properties(pairs) {
  return el('dl', {}, ...pairs.flatMap(([key, value]) => [el('dt', {}, key), el('dd', {}, value)]));
}

class Inspector {
  constructor(view) {
    this.view = view;
    this.panel = el('section', { 'aria-label': 'Inspector' });
  }

  show(chosen) {
    const { model } = this.view;
    if (!chosen) {
      this.panel.replaceChildren(el('p', { class: 'quiet' },
        'Choose a node or a line to see its properties and sources. Double click shows neighbours; drag moves; the wheel zooms.'));
    } else {
      const parts = chosen.a ? this.link(chosen) : this.node(chosen);
      const cited = citationParts(model, chosen.citations);
      this.panel.replaceChildren(...parts, ...(cited.length ? [el('h4', {}, 'Sources'), ...cited] : []));
    }
  }

  link(link) {
    const { view } = this, end = node => el('button', { onclick: () => view.choose(node) }, node.caption);
    return [el('h3', {}, link.type.name), el('div', { class: 'acts' }, end(link.a), '\u2192', end(link.b)), properties(link.properties)];
  }

  node(node) {
    const { view } = this, act = (text, run) => el('button', { onclick: run }, text);
    return [
      el('h3', {}, node.caption), el('div', { class: 'quiet' }, node.labels.map(label => ':' + label).join(' ') || 'no label'),
      el('div', { class: 'acts' }, act('Expand', () => view.expand(node)), act(node.pinned ? 'Unpin' : 'Pin', () => view.pin(node)),
        act('Hide', () => view.hide(node))),
      properties(node.properties), ...this.surroundings(node),
    ];
  }

  // Counts by type, so that a reader knows what an expansion brings before it comes.
  surroundings(node) {
    const { view } = this, rows = view.model.surroundings(node);
    if (rows.length === 0) return [];
    return [el('h4', {}, 'Relationships'), el('ul', { class: 'rows' }, ...rows.map(row => {
      const waiting = new Set(row.waiting).size, name = `${row.direction === 'out' ? '\u2192' : '\u2190'} ${row.type}`;
      const count = row.total > row.held && !view.more ? `${row.seen} of ${row.total}, ${row.held} in this page` : `${row.seen} of ${row.total}`;
      const next = Math.min(STEP, view.more ? waiting + row.total - row.held : waiting);
      return el('li', {}, el('span', {}, name, ' ', el('span', { class: 'quiet' }, count)), next === 0 ? '' : el('button', {
        onclick: () => view.expand(node, row), 'aria-label': `Show ${next} more by ${row.type}`,
      }, `+${next}`));
    }))];
  }
}
