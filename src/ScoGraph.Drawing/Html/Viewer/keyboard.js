// Keys on the picture itself; the list of nodes has its own.
function listenToKeys(view) {
  view.frame.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && event.target.tagName !== 'INPUT') {
      view.undo();
      event.preventDefault();
    }
    // Notebooks take single keys as commands; what is typed here is meant for here.
    event.stopPropagation();
  });
  view.canvas.addEventListener('keydown', event => {
    const { camera } = view, step = 60 / camera.zoom, node = view.chosen && !view.chosen.a ? view.chosen : null;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves) { camera.x += moves[0]; camera.y += moves[1]; }
    else if (event.key === '+' || event.key === '=') camera.zoomAt(camera.width / 2, camera.height / 2, 1.25);
    else if (event.key === '-') camera.zoomAt(camera.width / 2, camera.height / 2, 0.8);
    else if (event.key === '0') view.fit();
    else if (event.key === 'Escape') view.choose(null);
    else if (node && (event.key === 'e' || event.key === 'Enter')) view.expand(node);
    else if (node && (event.key === 'h' || event.key === 'Delete')) view.hide(node);
    else if (node && event.key === 'p') view.pin(node);
    else return;
    event.preventDefault();
    view.draw();
  });
}
