// Lines as curves: parallel ones apart from each other, and none behind a node that it does not join.
function controlPoint(link) {
  const { a, b, bend } = link;
  return { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
}

// A line is even where it is alone; those of one pair of nodes are fanned out, seen from the same end.
function fanOut(model) {
  const pairs = new Map();
  for (const link of model.lines) {
    const key = Math.min(link.start, link.end) + '-' + Math.max(link.start, link.end);
    link.fan = pairs.get(key) || pairs.set(key, []).get(key);
    link.fan.push(link);
  }
  for (const fan of pairs.values())
    fan.forEach((link, i) => { link.bend = (i - (fan.length - 1) / 2) * 0.22 * (link.start <= link.end ? 1 : -1); });
}

function pointOn(link, control, t) {
  const s = 1 - t;
  return {
    x: s * s * link.a.x + 2 * s * t * control.x + t * t * link.b.x,
    y: s * s * link.a.y + 2 * s * t * control.y + t * t * link.b.y,
  };
}

// Nodes by cells, so that a line asks only those that it comes near.
class Cells {
  constructor(nodes) {
    this.cells = new Map();
    for (const node of nodes) {
      const key = this.key(node.x, node.y);
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(node);
    }
  }

  key(x, y) { return Math.floor(x / 60) * 100003 + Math.floor(y / 60); }

  * around(x, y) {
    for (let dx = -60; dx <= 60; dx += 60)
      for (let dy = -60; dy <= 60; dy += 60) yield* this.cells.get(this.key(x + dx, y + dy)) || [];
  }
}

function hits(link, cells) {
  const control = controlPoint(link), met = new Set();
  const parts = Math.min(60, Math.max(6, Math.ceil(Math.hypot(link.b.x - link.a.x, link.b.y - link.a.y) / 14)));
  for (let i = 1; i < parts; i++) {
    const { x, y } = pointOn(link, control, i / parts);
    for (const node of cells.around(x, y))
      if (node !== link.a && node !== link.b && Math.hypot(node.x - x, node.y - y) < node.radius + 4) met.add(node);
  }
  return met.size;
}

// Tries bends from small to large; the first that meets no node is taken, else the one that meets fewest.
function route(model) {
  fanOut(model);
  const cells = new Cells(model.seen);
  for (const link of model.lines) {
    if (link.a === link.b) continue;
    const even = link.bend;
    let best = hits(link, cells), bend = even;
    for (let i = 1; best > 0 && i <= 8; i++) {
      for (const side of [1, -1]) {
        link.bend = even + side * i * 0.08;
        const met = hits(link, cells);
        if (met < best) [best, bend] = [met, link.bend];
        if (best === 0) break;
      }
    }
    link.bend = bend;
  }
}
