// Which captions are written, and where: below their node, or beside it where that is free, and not at all where they would cover others.
// The most connected nodes choose first. Sizes are those of the screen, so more captions appear as a reader comes nearer.
const FONT = 'system-ui, "Segoe UI", Helvetica, Arial, sans-serif';

function cut(text, most) {
  const line = text.replace(/\s+/g, ' '), letters = Array.from(line.slice(0, most * 2));
  return letters.length <= most && line.length <= most * 2 ? line : letters.slice(0, most - 1).join('') + '\u2026';
}

class Captions {
  constructor() {
    this.widths = new Map();
    this.places = new Map();
  }

  place(painter, model, camera, chosen) {
    this.places.clear();
    this.taken = new Map();
    const inView = model.seen.map(node => ({
      node, radius: node.radius * camera.zoom,
      x: (node.x - camera.x) * camera.zoom + camera.width / 2, y: (node.y - camera.y) * camera.zoom + camera.height / 2,
    })).filter(({ x, y }) => x > -40 && y > -40 && x < camera.width + 40 && y < camera.height + 40);
    for (const { x, y, radius } of inView) this.take([x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8]);
    inView.sort((a, b) => (chosen(b.node) - chosen(a.node)) || b.node.degree - a.node.degree || a.node.index - b.node.index);
    for (const { node, x, y, radius } of inView) {
      const text = cut(node.caption, 22), half = this.width(painter, text) / 2, below = y + radius + 9;
      const boxes = [
        [x, below, x - half], [x, y - radius - 8, x - half], [x + radius + 4 + half, y, x + radius + 4],
        [x - radius - 4 - half, y, x - radius - 4 - 2 * half],
      ];
      const free = boxes.find(([, middle, left]) => this.isFree([left, middle - 7, left + 2 * half, middle + 7]))
        || (chosen(node) ? boxes[0] : null);
      if (!free) continue;
      this.take([free[2], free[1] - 7, free[2] + 2 * half, free[1] + 7]);
      this.places.set(node, { text, dx: (free[0] - x) / camera.zoom, dy: (free[1] - y) / camera.zoom });
    }
  }

  width(painter, text) {
    if (!this.widths.has(text)) {
      painter.font = `12px ${FONT}`;
      this.widths.set(text, painter.measureText(text).width + 6);
    }
    return this.widths.get(text);
  }

  * cells([left, top, right, bottom]) {
    for (let x = Math.floor(left / 48); x <= Math.floor(right / 48); x++)
      for (let y = Math.floor(top / 24); y <= Math.floor(bottom / 24); y++) yield x * 65536 + y;
  }

  take(box) {
    for (const cell of this.cells(box)) {
      if (!this.taken.has(cell)) this.taken.set(cell, []);
      this.taken.get(cell).push(box);
    }
  }

  isFree(box) {
    for (const cell of this.cells(box))
      for (const other of this.taken.get(cell) || [])
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
    return true;
  }
}
