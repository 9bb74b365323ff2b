// Which part of the plane is seen, and how large.
class Camera {
  constructor() { Object.assign(this, { x: 0, y: 0, zoom: 1, width: 600, height: 400 }); }

  toPlane(x, y) { return { x: (x - this.width / 2) / this.zoom + this.x, y: (y - this.height / 2) / this.zoom + this.y }; }

  // What is under the pointer stays under it.
  zoomAt(x, y, factor) {
    const before = this.toPlane(x, y);
    this.zoom = Math.min(Math.max(this.zoom * factor, 0.02), 8);
    const after = this.toPlane(x, y);
    this.x += before.x - after.x;
    this.y += before.y - after.y;
  }

  // All nodes with room for their captions; few nodes are not made larger than life.
  fit(nodes) {
    if (nodes.length === 0) return;
    const { left, right, top, bottom } = bounds(nodes);
    this.x = (left + right) / 2;
    this.y = (top + bottom) / 2;
    this.zoom = Math.min(this.width / (right - left), this.height / (bottom - top), 1.4);
  }
}

function bounds(nodes) {
  let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
  for (const { x, y, radius, loops } of nodes) {
    left = Math.min(left, x - radius - 36); right = Math.max(right, x + radius + 36);
    top = Math.min(top, y - radius * (loops ? 3.2 : 1) - 16); bottom = Math.max(bottom, y + radius + 28);
  }
  return { left, right, top, bottom };
}
