// The same nodes as a list, for the keyboard and for screen readers. Only as many as somebody would walk through; the search narrows.
const MOST_LISTED = 200;

class NodeList {
  constructor(view) {
    this.view = view;
    this.items = el('ul', {});
    this.summary = el('summary', {}, 'Nodes as a list');
    this.panel = el('details', {}, this.summary, el('div', { class: 'list' }, this.items));
    this.items.addEventListener('keydown', event => this.key(event));
  }

  show() {
    const { model, chosen, found } = this.view, nodes = found.size ? model.seen.filter(node => found.has(node)) : model.seen;
    const listed = nodes.slice(0, MOST_LISTED), active = this.items.getRootNode().activeElement?.dataset?.node;
    this.summary.textContent = `Nodes as a list (${nodes.length > MOST_LISTED ? `first ${MOST_LISTED} of ` : ''}${nodes.length})`;
    this.items.replaceChildren(...listed.map(node => el('li', {}, el('button', {
      'data-node': node.index, 'aria-current': String(node === chosen), onclick: () => this.view.choose(node, true),
      ondblclick: () => this.view.expand(node),
    }, node.caption, el('span', { class: 'quiet' }, ` ${node.labels.join(' ')}, ${plural(node.degree, 'line')}`)))));
    if (active) this.items.querySelector(`[data-node="${Number(active)}"]`)?.focus();
  }

  key(event) {
    const node = this.view.model.nodes[event.target.dataset.node], buttons = [...this.items.querySelectorAll('button')];
    const at = buttons.indexOf(event.target), go = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (go !== undefined) buttons[Math.min(Math.max(go, 0), buttons.length - 1)].focus();
    else if (node && event.key === 'e') this.view.expand(node);
    else if (node && event.key === 'h') this.view.hide(node);
    else if (node && event.key === 'p') this.view.pin(node);
    else return;
    event.preventDefault();
  }
}
