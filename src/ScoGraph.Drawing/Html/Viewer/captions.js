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
    this.types = [];
    this.taken = new Map();
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
      const inside = (middle, left) => left > 0 && left + 2 * half < camera.width && middle > 7 && middle < camera.height - 7;
      const free = boxes.find(([, middle, left]) => inside(middle, left) && this.isFree([left, middle - 7, left + 2 * half, middle + 7]))
        || (chosen(node) ? boxes[0] : null);
      if (!free) continue;
      this.take([free[2], free[1] - 7, free[2] + 2 * half, free[1] + 7]);
      this.places.set(node, { text, dx: (free[0] - x) / camera.zoom, dy: (free[1] - y) / camera.zoom });
    }
  }

  // Types along their lines, as far as there is room: a line is no place for its name where another name stands already.
  placeTypes(painter, links, camera) {
    this.types = [];
    for (const link of links) {
      const { a, b } = link, text = cut(link.type.name, 24), long = this.width(painter, text) * 0.8;
      const control = a === b ? null : controlPoint(link), far = Math.hypot(b.x - a.x, b.y - a.y) * camera.zoom;
      if (control && far - (a.radius + b.radius) * camera.zoom < long + 6) continue;
      let angle = control ? Math.atan2(b.y - a.y, b.x - a.x) : 0;
      if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
      for (const t of [0.5, 0.38, 0.62, 0.28, 0.72]) {
        const { x, y } = control ? pointOn(link, control, t) : { x: a.x, y: a.y - a.radius * 2.9 };
        const boxes = [-0.4, -0.2, 0, 0.2, 0.4].map(part => {
          const middleX = (x - camera.x) * camera.zoom + camera.width / 2 + Math.cos(angle) * long * part;
          const middleY = (y - camera.y) * camera.zoom + camera.height / 2 + Math.sin(angle) * long * part;
          const halfX = Math.abs(Math.cos(angle)) * long * 0.1 + 4, halfY = Math.abs(Math.sin(angle)) * long * 0.1 + 4;
          return [middleX - halfX, middleY - halfY, middleX + halfX, middleY + halfY];
        });
        if (!boxes.every(box => this.isFree(box))) continue;
        boxes.forEach(box => this.take(box));
        this.types.push({ link, text, x, y, angle });
        break;
      }
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
