// Steps that can be taken back. A step is all that people change, which is little, so no step has to know how to undo itself.
class History {
  constructor(model) {
    this.model = model;
    this.steps = [];
  }

  save(what) {
    const { nodes, groups, types, sizeBy } = this.model;
    this.steps.push({
      what, sizeBy,
      nodes: nodes.map(({ x, y, shown, hidden, pinned }) => ({ x, y, shown, hidden, pinned })),
      groups: [...groups.values()].map(({ colour, off }) => ({ colour, off })),
      types: [...types.values()].map(({ off }) => ({ off })),
    });
    if (this.steps.length > 50) this.steps.shift();
  }

  // What was taken back, or null where nothing is left.
  undo() {
    const step = this.steps.pop();
    if (!step) return null;
    this.model.sizeBy = step.sizeBy;
    // What the page learnt since was not seen then.
    this.model.nodes.forEach((node, i) => Object.assign(node, step.nodes[i] || { shown: false }, { vx: 0, vy: 0 }));
    [...this.model.groups.values()].forEach((group, i) => Object.assign(group, step.groups[i]));
    [...this.model.types.values()].forEach((type, i) => Object.assign(type, step.types[i]));
    this.model.changed();
    return step.what;
  }
}
