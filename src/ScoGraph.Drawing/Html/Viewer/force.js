// The force layout (Fruchterman and Reingold, 1991, with velocities and cooling): nodes push each other away, lines pull, and a weak pull
// to the middle keeps parts together. Discs that touch are pushed apart, so that none hides another. Nothing is left to chance.
class Force {
  constructor(model) {
    this.model = model;
    this.heat = 0;
  }

  get moves() { return this.heat > 0.02; }

  // A spiral by the golden angle spreads any number of nodes evenly.
  spread() {
    [...this.model.seen].sort((a, b) => b.degree - a.degree).forEach((node, i) => {
      if (node.pinned) return;
      const far = 34 * Math.sqrt(i), angle = i * 2.399963;
      Object.assign(node, { x: far * Math.cos(angle), y: far * Math.sin(angle), vx: 0, vy: 0 });
    });
  }

  warm(heat) { this.heat = Math.max(this.heat, heat); }

  // Settles without being watched, for as long as a reader does not notice.
  settle(milliseconds) {
    this.heat = 1;
    const until = performance.now() + milliseconds;
    for (let i = 0; i < 400 && this.moves && performance.now() < until; i++) this.step();
  }

  step() {
    const nodes = this.model.seen, count = nodes.length;
    this.push(nodes, count);
    for (const { a, b } of this.model.lines) {
      if (a === b) continue;
      const dx = b.x - a.x, dy = b.y - a.y, far = Math.hypot(dx, dy) || 1;
      const pull = 0.09 * (far - 92) / far, share = b.degree / (a.degree + b.degree);
      a.vx += dx * pull * share; a.vy += dy * pull * share;
      b.vx -= dx * pull * (1 - share); b.vy -= dy * pull * (1 - share);
    }
    const limit = 60 * this.heat + 2;
    for (const node of nodes) {
      node.vx = (node.vx - node.x * 0.006) * 0.72;
      node.vy = (node.vy - node.y * 0.006) * 0.72;
      const speed = Math.hypot(node.vx, node.vy), scale = speed > limit ? limit / speed : 1;
      if (node.pinned || node.held) { node.vx = node.vy = 0; continue; }
      node.x += node.vx * scale * this.heat; node.y += node.vy * scale * this.heat;
    }
    this.heat *= 0.985;
  }

  // Each pair once; plain arrays of numbers, because a thousand nodes are half a million pairs in each frame.
  push(nodes, count) {
    if (!this.xs || this.xs.length < count)
      for (const name of ['xs', 'ys', 'fx', 'fy', 'rs']) this[name] = new Float64Array(count * 2);
    // Few nodes stand near each other, so that the names on their lines can be read at the size at which all are seen.
    const { xs, ys, fx, fy, rs } = this, strength = count <= 100 ? 420 : 900;
    for (let i = 0; i < count; i++) { xs[i] = nodes[i].x; ys[i] = nodes[i].y; rs[i] = nodes[i].radius + 9; fx[i] = fy[i] = 0; }
    for (let i = 0; i < count; i++) {
      const x = xs[i], y = ys[i];
      for (let j = i + 1; j < count; j++) {
        let dx = x - xs[j];
        const dy = y - ys[j];
        if (dx === 0 && dy === 0) dx = 0.5;
        const square = dx * dx + dy * dy;
        if (square > 250000) continue;
        const near = rs[i] + rs[j];
        let force = strength / (square + 60);
        if (square < near * near) { const far = Math.sqrt(square); force += 0.35 * (near - far) / far; }
        fx[i] += dx * force; fy[i] += dy * force; fx[j] -= dx * force; fy[j] -= dy * force;
      }
    }
    for (let i = 0; i < count; i++) { nodes[i].vx += fx[i]; nodes[i].vy += fy[i]; }
  }
}
