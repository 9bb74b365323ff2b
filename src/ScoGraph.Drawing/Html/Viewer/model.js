// What the page holds, and which part of it is seen. Everything else asks here.
const COLOURS = ['#56b4e9', '#e69f00', '#009e73', '#cc79a7', '#f0e442', '#0072b2', '#d55e00'];

// The colours of Okabe and Ito (2008), then the same darker and lighter, so that three times as many labels look different.
function colourAt(place) {
  const base = COLOURS[place % COLOURS.length], round = Math.floor(place / COLOURS.length) % 3;
  const part = at => {
    const value = parseInt(base.slice(at, at + 2), 16), mixed = [value, value * 0.6, value * 0.5 + 127][round];
    return Math.round(mixed).toString(16).padStart(2, '0');
  };
  return '#' + part(1) + part(3) + part(5);
}

class Model {
  constructor(data) {
    this.data = data;
    this.groups = new Map();
    this.types = new Map();
    this.nodes = [];
    this.links = [];
    for (const node of data.nodes) this.hold(node);
    for (const link of data.relationships) this.join(link, this.nodes[link.start], this.nodes[link.end]);
    this.sizeBy = 'degree';
    this.changed();
  }

  hold(node) {
    const made = { ...node, index: this.nodes.length, group: this.group(node.group) };
    this.nodes.push(Object.assign(made, { x: 0, y: 0, vx: 0, vy: 0, radius: 10, hidden: false, pinned: false, links: [] }));
    return made;
  }

  join(link, a, b) {
    const made = { ...link, index: this.links.length, bend: 0, a, b, type: this.type(link.type) };
    this.links.push(made);
    a.links.push(made);
    if (b === a) a.loops = true;
    if (b !== a) b.links.push(made);
  }

  // Takes in what the page learnt later, unseen at first. What it holds already is known by its id.
  merge(more) {
    const first = this.data.citations.length, known = new Map(this.nodes.map(node => [node.id, node]));
    const lines = new Set(this.links.map(link => link.id)), moved = item => ({ ...item, citations: item.citations.map(at => at + first) });
    this.data.citations.push(...more.citations);
    const nodes = more.nodes.map(node => known.get(node.id) || this.hold({ ...moved(node), shown: false }));
    for (const link of more.relationships) if (!lines.has(link.id)) this.join(moved(link), nodes[link.start], nodes[link.end]);
  }

  group(name) {
    if (!this.groups.has(name)) {
      const colour = name === '' ? '#bfc5cc' : colourAt(this.groups.size);
      this.groups.set(name, { name, colour, off: false });
    }
    return this.groups.get(name);
  }

  type(name) {
    if (!this.types.has(name)) this.types.set(name, { name, off: false });
    return this.types.get(name);
  }

  // Lists what is seen; once after each change and not in each frame.
  changed() {
    this.seen = this.nodes.filter(node => node.shown && !node.hidden && !node.group.off);
    const seen = new Set(this.seen);
    this.lines = this.links.filter(link => !link.type.off && seen.has(link.a) && seen.has(link.b));
    for (const node of this.seen) node.degree = 0;
    for (const link of this.lines) {
      link.a.degree++;
      if (link.b !== link.a) link.b.degree++;
    }
    this.resize();
  }

  // Area grows with what is measured, so the radius with its root; the bounds keep captions legible and pictures whole.
  resize() {
    const sizes = this.seen.map(node => this.measure(node)), largest = Math.max(...sizes, 1);
    this.seen.forEach((node, i) => { node.radius = 8 + 14 * Math.sqrt(sizes[i] / largest) * (this.sizeBy === 'same' ? 0 : 1); });
  }

  measure(node) {
    if (this.sizeBy === 'degree') return node.degree;
    const found = node.properties.find(([key]) => key === this.sizeBy);
    return found ? Math.max(Number(found[1]) || 0, 0) : 0;
  }

  // Properties by which sizes can be told: those of which some node has a number.
  numericKeys() {
    const keys = new Set();
    for (const node of this.nodes)
      for (const [key, value] of node.properties) if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)) keys.add(key);
    return [...keys].sort();
  }

  other(link, node) { return link.a === node ? link.b : link.a; }

  // A node's relationships by type and direction: how many are seen, how many the page holds, how many the graph has.
  surroundings(node) {
    const rows = node.degrees.map(([type, direction, total]) => ({ type, direction, total, held: 0, seen: 0, waiting: [] }));
    for (const row of rows) {
      for (const link of node.links) {
        if (link.type.name !== row.type || (row.direction === 'out' ? link.a !== node : link.b !== node)) continue;
        const other = this.other(link, node);
        row.held++;
        if (other.shown && !other.hidden) row.seen++;
        else row.waiting.push(other);
      }
    }
    return rows;
  }

  // Shows neighbours beside their node, at most so many; returns how many came.
  expand(node, others, most) {
    const added = [...new Set(others)].slice(0, most);
    added.forEach((other, i) => {
      const angle = i * 2.4, far = 50 + 6 * Math.sqrt(i);
      if (!other.shown) Object.assign(other, { x: node.x + far * Math.cos(angle), y: node.y + far * Math.sin(angle) });
      Object.assign(other, { shown: true, hidden: false });
    });
    this.changed();
    return added.length;
  }

  find(words) {
    const wanted = words.trim().toLowerCase();
    if (!wanted) return [];
    return this.nodes.filter(node => node.caption.toLowerCase().includes(wanted)
      || node.labels.some(label => label.toLowerCase().includes(wanted))
      || node.properties.some(([, value]) => value.toLowerCase().includes(wanted)));
  }
}
