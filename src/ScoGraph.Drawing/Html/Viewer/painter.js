// Draws what is seen on anything that has the methods of a canvas, so that the picture that is kept is the one on the screen. Above this
// many nodes types are named only on the lines of the chosen node, because they would cover each other.
const MOST_WITH_TYPES = 100;

function namedLines(model, focus) {
  if (focus.near) return focus.links.size <= 60 ? [...focus.links] : [];
  return model.seen.length <= MOST_WITH_TYPES ? model.lines : [];
}

class Painter {
  constructor(model, captions) {
    this.model = model;
    this.captions = captions;
  }

  paint(to, camera, ink, focus, ground) {
    const { model } = this;
    to.save();
    if (ground) { to.fillStyle = ink.ground; to.fillRect(0, 0, camera.width, camera.height); }
    to.translate(camera.width / 2, camera.height / 2);
    to.scale(camera.zoom, camera.zoom);
    to.translate(-camera.x, -camera.y);
    const bright = focus.near ? link => focus.links.has(link) : () => true;
    to.globalAlpha = focus.near ? 0.15 : 1;
    if (focus.near) this.lines(to, model.lines.filter(link => !bright(link)), ink, camera, false);
    // Many lines are a ground on which nodes must still be seen.
    to.globalAlpha = focus.near ? 1 : Math.min(1, Math.max(0.45, 200 / model.lines.length));
    this.lines(to, model.lines.filter(bright), ink, camera, Boolean(focus.near));
    to.globalAlpha = 1;
    for (const node of model.seen) this.node(to, node, ink, focus, camera);
    this.types(to, ink, camera);
    this.names(to, ink, camera, focus);
    to.restore();
  }

  // Lines of a kind in one path each: a thousand strokes of their own would cost most of a frame.
  lines(to, links, ink, camera, strong) {
    const light = Math.max(1, 0.7 / camera.zoom);
    for (const onPath of [false, true]) {
      to.strokeStyle = to.fillStyle = onPath ? ink.mark : strong ? ink.text : ink.line;
      to.lineWidth = onPath ? light * 2.2 : light * (strong ? 1.4 : 1);
      to.beginPath();
      const of = links.filter(link => Boolean(link.onPath) === onPath);
      for (const link of of) this.curve(to, link);
      to.stroke();
      if (camera.zoom < 0.3) continue;
      to.beginPath();
      for (const link of of) this.arrow(to, link, onPath ? 9 : 7);
      to.fill();
    }
  }

  curve(to, link) {
    const { a, b } = link;
    if (a === b) {
      const { x, y, radius } = a;
      to.moveTo(x - radius * 0.6, y - radius * 0.7);
      to.bezierCurveTo(x - radius * 2.4, y - radius * 3.6, x + radius * 2.4, y - radius * 3.6, x + radius * 0.6, y - radius * 0.7);
      return;
    }
    const control = controlPoint(link);
    to.moveTo(a.x, a.y);
    if (link.bend === 0) to.lineTo(b.x, b.y);
    else to.quadraticCurveTo(control.x, control.y, b.x, b.y);
  }

  // At the rim of the node, along the curve's end.
  arrow(to, link, size) {
    const { a, b } = link, from = a === b ? { x: b.x + b.radius * 2.2, y: b.y - b.radius * 3 } : controlPoint(link);
    const dx = b.x - from.x, dy = b.y - from.y, far = Math.hypot(dx, dy) || 1, ux = dx / far, uy = dy / far;
    const x = b.x - ux * (b.radius + 1), y = b.y - uy * (b.radius + 1), backX = x - ux * size, backY = y - uy * size, half = size * 0.42;
    to.moveTo(x, y);
    to.lineTo(backX - uy * half, backY + ux * half);
    to.lineTo(backX + uy * half, backY - ux * half);
    to.closePath();
  }

  node(to, node, ink, focus, camera) {
    to.globalAlpha = focus.near && !focus.near.has(node) ? 0.25 : 1;
    to.beginPath();
    to.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
    to.fillStyle = node.group.colour;
    to.fill();
    const chosen = node === focus.chosen, found = focus.found.has(node);
    to.strokeStyle = chosen || found ? ink.mark : node.pinned ? ink.text : ink.ground;
    to.lineWidth = chosen || found ? 3 / Math.min(camera.zoom, 1) : 1.5;
    to.stroke();
    if (node.pinned) {
      to.beginPath();
      to.arc(node.x, node.y, 2.5, 0, 2 * Math.PI);
      to.fillStyle = '#14181d';
      to.fill();
    }
    to.globalAlpha = 1;
  }

  types(to, ink, camera) {
    const size = 9.5 / camera.zoom;
    for (const { text, x, y, angle } of this.captions.types) {
      to.save();
      to.translate(x, y);
      to.rotate(angle);
      this.text(to, text, 0, 0, `${size.toFixed(2)}px ${FONT}`, ink.quiet, ink.ground, 3 / camera.zoom);
      to.restore();
    }
  }

  names(to, ink, camera, focus) {
    const size = 12 / camera.zoom;
    for (const [node, { text, dx, dy }] of this.captions.places) {
      to.globalAlpha = focus.near && !focus.near.has(node) ? 0.25 : 1;
      const weight = node === focus.chosen ? '600 ' : '';
      this.text(to, text, node.x + dx, node.y + dy, `${weight}${size.toFixed(2)}px ${FONT}`, ink.text, ink.ground, 3 / camera.zoom);
    }
    to.globalAlpha = 1;
  }

  // A rim in the colour of the ground keeps letters legible above lines.
  text(to, text, x, y, font, colour, ground, rim) {
    Object.assign(to, { font, textAlign: 'center', textBaseline: 'middle', lineJoin: 'round', lineWidth: rim, strokeStyle: ground });
    to.strokeText(text, x, y);
    to.fillStyle = colour;
    to.fillText(text, x, y);
  }
}
