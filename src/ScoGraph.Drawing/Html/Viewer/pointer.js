// The mouse, pens and fingers: a node is dragged, the ground is moved, the wheel zooms. As on maps in pages, the wheel is the page's until
// the picture was touched, so that a reader who scrolls by is not caught.
function nodeAt(model, { x, y }, slack) {
  for (let i = model.seen.length - 1; i >= 0; i--) {
    const node = model.seen[i];
    if (Math.hypot(node.x - x, node.y - y) <= node.radius + slack) return node;
  }
  return null;
}

function linkAt(model, { x, y }, slack) {
  for (const link of model.lines) {
    const control = link.a === link.b ? null : controlPoint(link);
    for (let i = 1; control && i < 24; i++) {
      const point = pointOn(link, control, i / 24);
      if (Math.hypot(point.x - x, point.y - y) < slack + Math.hypot(link.b.x - link.a.x, link.b.y - link.a.y) / 60) return link;
    }
    if (!control && Math.hypot(link.a.x - x, link.a.y - link.a.radius * 2.2 - y) < link.a.radius) return link;
  }
  return null;
}

function listen(view) {
  const { canvas, camera, model } = view, fingers = new Map();
  let drag = null;
  const place = event => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  const plane = event => camera.toPlane(...place(event));

  canvas.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    canvas.focus({ preventScroll: true });
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, place(event));
    const at = plane(event), node = nodeAt(model, at, 3 / camera.zoom);
    drag = { node, from: place(event), at, moved: false };
  });
  canvas.addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId), now = place(event);
    if (!drag || !before) { view.hover(nodeAt(model, plane(event), 3 / camera.zoom)); return; }
    if (fingers.size === 2) {
      const other = [...fingers.entries()].find(([id]) => id !== event.pointerId)[1];
      const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
      camera.zoomAt((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, far(now, other) / far(before, other));
      drag.moved = true;
    } else {
      if (!drag.moved && Math.hypot(now[0] - drag.from[0], now[1] - drag.from[1]) < 4) return;
      if (!drag.moved && drag.node) view.history.save('moving a node');
      drag.moved = true;
      if (drag.node) {
        Object.assign(drag.node, plane(event), { held: true });
        if (view.layout === 'force') view.force.warm(0.25);
      } else {
        camera.x -= (now[0] - before[0]) / camera.zoom;
        camera.y -= (now[1] - before[1]) / camera.zoom;
      }
    }
    fingers.set(event.pointerId, now);
    view.draw();
  });
  const end = event => {
    fingers.delete(event.pointerId);
    if (!drag || fingers.size > 0) return;
    const { node, at, moved } = drag;
    drag = null;
    if (node?.held) { node.held = false; view.dropped(); }
    if (!moved) view.choose(node || linkAt(model, at, 5 / camera.zoom));
  };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  canvas.addEventListener('pointerleave', () => view.hover(null));
  canvas.addEventListener('dblclick', event => {
    const node = nodeAt(model, plane(event), 3 / camera.zoom);
    if (node) view.expand(node); else view.fit();
  });
  canvas.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey && view.root.activeElement !== canvas) return;
    event.preventDefault();
    camera.zoomAt(...place(event), Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)));
    view.draw();
  }, { passive: false });
}
