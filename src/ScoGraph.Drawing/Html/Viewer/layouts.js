// Layouts that say something by place: layers along the arrows, and circles around the node that has most neighbours.
function neighboursIn(model) {
  const near = new Map(model.seen.map(node => [node, []]));
  for (const { a, b } of model.lines) if (a !== b) { near.get(a).push(b); near.get(b).push(a); }
  return near;
}

// Trees by breadth, the best connected node of each part as its root.
function spanningTrees(model, roots) {
  const near = neighboursIn(model), trees = [], depth = new Map(), children = new Map(model.seen.map(node => [node, []]));
  for (const root of roots) {
    if (depth.has(root)) continue;
    depth.set(root, 0);
    const queue = [root];
    for (let i = 0; i < queue.length; i++) {
      for (const other of near.get(queue[i])) {
        if (depth.has(other)) continue;
        depth.set(other, depth.get(queue[i]) + 1);
        children.get(queue[i]).push(other);
        queue.push(other);
      }
    }
    trees.push({ root, members: queue });
  }
  return { trees, depth, children };
}

// Radial: each tree around its root, a child's sector as wide as its leaves; a ring is large enough that its nodes do not touch.
function radial(model) {
  const { trees, depth, children } = spanningTrees(model, [...model.seen].sort((a, b) => b.degree - a.degree));
  let left = 0;
  for (const { root, members } of trees) {
    const leaves = new Map();
    for (const node of [...members].reverse())
      leaves.set(node, Math.max(1, children.get(node).reduce((sum, child) => sum + leaves.get(child), 0)));
    const rings = [];
    for (const node of members) rings[depth.get(node)] = (rings[depth.get(node)] || 0) + 1;
    const radii = rings.map(() => 0);
    for (let i = 1; i < rings.length; i++) radii[i] = Math.max(radii[i - 1] + 95, rings[i] * 58 / (2 * Math.PI));
    const spread = (node, from, to) => {
      const angle = (from + to) / 2, far = radii[depth.get(node)];
      Object.assign(node, { x: far * Math.cos(angle), y: far * Math.sin(angle) });
      let at = from;
      for (const child of children.get(node)) {
        const next = at + (to - from) * leaves.get(child) / leaves.get(node);
        spread(child, at, next);
        at = next;
      }
    };
    spread(root, 0, 2 * Math.PI);
    const half = radii[radii.length - 1] + 40;
    for (const node of members) node.x += left + half;
    left += 2 * half + 20;
  }
}

// The layer of each node: one below the lowest that points at it. Where arrows go in circles, the node with fewest arrows left goes first.
function layersOf(model) {
  const left = new Map(model.seen.map(node => [node, 0])), targets = new Map(model.seen.map(node => [node, []]));
  for (const { a, b } of model.lines) if (a !== b) { left.set(b, left.get(b) + 1); targets.get(a).push(b); }
  const layer = new Map(model.seen.map(node => [node, 0])), ready = model.seen.filter(node => left.get(node) === 0);
  while (left.size > 0) {
    const node = ready.pop() || [...left.keys()].reduce((best, other) => left.get(other) < left.get(best) ? other : best);
    if (!left.delete(node)) continue;
    for (const target of targets.get(node)) {
      if (!left.has(target)) continue;
      layer.set(target, Math.max(layer.get(target), layer.get(node) + 1));
      left.set(target, left.get(target) - 1);
      if (left.get(target) === 0) ready.push(target);
    }
  }
  return layer;
}

// Layers (after Sugiyama, Tagawa and Toda, 1981): arrows lead downwards where no circle forbids it, and the order in a layer follows the
// mean place of the neighbours above and below. Wide layers are broken into rows.
function layered(model) {
  const near = neighboursIn(model), layer = layersOf(model), layers = [];
  for (const node of model.seen) (layers[layer.get(node)] = layers[layer.get(node)] || []).push(node);
  for (let i = 0; i < layers.length; i++) layers[i] = layers[i] || [];
  const place = new Map();
  layers.forEach(nodes => nodes.forEach((node, i) => place.set(node, i / nodes.length)));
  for (let round = 0; round < 8; round++) {
    for (const nodes of layers) {
      const mean = new Map(nodes.map(node => {
        const others = near.get(node).filter(other => layer.get(other) !== layer.get(node));
        return [node, others.length ? others.reduce((sum, other) => sum + place.get(other), 0) / others.length : place.get(node)];
      }));
      nodes.sort((a, b) => mean.get(a) - mean.get(b) || a.index - b.index);
      nodes.forEach((node, i) => place.set(node, (i + 0.5) / nodes.length));
    }
  }
  const widest = Math.max(8, Math.ceil(Math.sqrt(model.seen.length) * 1.6));
  let y = 0;
  for (const nodes of layers) {
    const rows = Math.max(1, Math.ceil(nodes.length / widest)), across = Math.ceil(nodes.length / rows);
    nodes.forEach((node, i) => {
      const row = i % rows, column = Math.floor(i / rows);
      Object.assign(node, { x: (column - (across - 1) / 2 + row / rows) * 104, y: y + row * 70 });
    });
    y += rows * 70 + 60;
  }
}
