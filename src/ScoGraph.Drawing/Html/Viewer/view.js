// The view itself: puts the parts together, and does what people ask for. A frame is drawn only when something changed.
class View {
  constructor(host, data) {
    this.host = host;
    this.data = data;
    this.model = new Model(data);
    this.history = new History(this.model);
    this.force = new Force(this.model);
    this.camera = new Camera();
    this.captions = new Captions();
    this.painter = new Painter(this.model, this.captions);
    Object.assign(this, { layout: 'force', chosen: null, hovered: null, found: new Set(), frames: 0, fitted: true });
    this.build();
    this.recolour();
    listen(this);
    listenToKeys(this);
    const unwatch = watchTheme(() => this.recolour()), sizes = new ResizeObserver(() => this.measure());
    sizes.observe(this.stage);
    // A page that shows one view after another lets each go.
    this.end = () => { unwatch(); sizes.disconnect(); cancelAnimationFrame(this.waiting); };
    this.measure();
    this.arrange('force', true);
  }

  build() {
    const { data } = this, shown = data.nodes.filter(node => node.shown).length;
    const name = data.title || `Graph of ${plural(shown, 'node')}`;
    this.root = this.host.attachShadow({ mode: 'open' });
    this.canvas = el('canvas', { tabindex: '0', role: 'img', 'aria-label': `${name}. The same nodes stand in the list.` });
    this.toolbar = new Toolbar(this);
    this.inspector = new Inspector(this);
    this.legend = new Legend(this);
    this.list = new NodeList(this);
    this.said = el('div', { class: 'away', role: 'status', 'aria-live': 'polite' });
    this.stage = el('div', { class: 'stage' }, this.canvas);
    this.side = el('div', { class: 'side' }, this.inspector.panel, this.list.panel);
    const more = data.total > shown ? el('p', { class: 'quiet' }, `${shown.toLocaleString('en')} of ${plural(data.total, 'node')}`) : '';
    this.side.append(more);
    this.frame = el('div', { class: 'frame', role: 'region', 'aria-label': name }, this.toolbar.panel,
      el('div', { class: 'middle' }, this.stage, this.side), this.legend.panel, this.said);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    // Pages that allow no styles but those of their own files allow these: they are no text of the page.
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(this.frame);
    this.brush = this.canvas.getContext('2d');
  }

  recolour() {
    const dark = isDark(this.host, this.data.theme);
    this.ink = dark ? INKS.dark : INKS.light;
    this.frame.style.colorScheme = this.frame.dataset.theme = dark ? 'dark' : 'light';
    for (const [name, value] of Object.entries(this.ink)) this.frame.style.setProperty('--' + name, value);
    this.draw();
  }

  measure() {
    const { clientWidth: width, clientHeight: height } = this.stage, dense = window.devicePixelRatio || 1;
    if (width === 0 || height === 0) return;
    Object.assign(this.canvas, { width: Math.round(width * dense), height: Math.round(height * dense) });
    Object.assign(this.camera, { width, height });
    if (this.fitted) this.camera.fit(this.model.seen);
    this.draw();
  }

  refresh() {
    this.model.changed();
    if (this.chosen && !this.model.seen.includes(this.chosen) && !this.model.lines.includes(this.chosen)) this.chosen = null;
    for (const part of [this.toolbar, this.legend, this.list]) part.show();
    this.inspector.show(this.chosen);
    if (!this.force.moves) route(this.model);
    this.draw();
  }

  draw() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.paintFrame(); });
  }

  paintFrame() {
    const moved = this.force.moves;
    if (moved) {
      this.force.step();
      if (this.fitted && !this.model.nodes.some(node => node.held)) this.camera.fit(this.model.seen);
      if (!this.force.moves) route(this.model);
    }
    // Where everything moves, captions keep their sides for a few frames: choosing anew each time would flicker.
    if (!moved || this.frames % 8 === 0) {
      const { chosen, hovered, found } = this, first = node => Number(node === chosen || node === hovered || found.has(node));
      this.captions.place(this.brush, this.model, this.camera, first);
      this.captions.placeTypes(this.brush, namedLines(this.model, this.focus()), this.camera);
    }
    const dense = this.canvas.width / this.camera.width;
    this.brush.setTransform(dense, 0, 0, dense, 0, 0);
    this.painter.paint(this.brush, this.camera, this.ink, this.focus(), true);
    this.frames++;
    if (this.force.moves) this.draw();
  }

  // What stands out: the node under the pointer, or the chosen one, with what it is joined to.
  focus() {
    const { chosen, found } = this, centre = this.hovered || chosen, links = new Set();
    if (!centre) return { chosen, found, near: null, links };
    const near = new Set(centre.a ? [centre.a, centre.b] : [centre]);
    for (const link of centre.a ? [centre] : this.model.lines)
      if (link === centre || link.a === centre || link.b === centre) { links.add(link); near.add(link.a); near.add(link.b); }
    return { chosen, found, near, links };
  }

  hover(node) {
    if (this.hovered === node) return;
    this.hovered = node;
    this.canvas.style.cursor = node ? 'pointer' : 'grab';
    this.draw();
  }

  say(text) { this.said.textContent = text; }

  choose(what, bring = false) {
    this.chosen = what;
    if (what && bring) { Object.assign(this.camera, { x: what.x, y: what.y }); this.fitted = false; }
    if (what) {
      const line = () => `${what.a.caption} ${what.type.name} ${what.b.caption}`;
      this.say(what.a ? line() : `${what.caption}, ${plural(what.degree, 'line')}`);
    }
    this.inspector.show(what);
    this.list.show();
    this.draw();
  }

  // A change that can be taken back.
  change(what, how, heat = 0) {
    this.history.save(what);
    how();
    if (heat && this.layout === 'force') this.force.warm(heat);
    this.refresh();
  }

  // Neighbours of a node: of one row of its surroundings, or all. A page with a graph behind it (`more`) asks for those that it lacks.
  expand(node, row = null) {
    const rows = this.model.surroundings(node), meant = row ? rows.filter(r => r.type === row.type && r.direction === row.direction) : rows;
    const waiting = meant.flatMap(each => each.waiting);
    if (this.more && waiting.length < STEP && meant.some(each => each.total > each.held)) { this.learn(node, row); return; }
    this.bring(node, waiting);
  }

  async learn(node, row) {
    this.say(`Looking for neighbours of ${node.caption}`);
    const content = await this.more(node.id, row && row.type, row ? row.direction === 'out' : true, this.model.nodes.map(each => each.id));
    if (content) this.model.merge(content);
    const rows = this.model.surroundings(node), meant = row ? rows.filter(r => r.type === row.type && r.direction === row.direction) : rows;
    this.bring(node, meant.flatMap(each => each.waiting));
  }

  bring(node, waiting) {
    if (waiting.length === 0) { this.say(`${node.caption}: this page holds no further neighbours`); this.choose(node); return; }
    let added = 0;
    this.chosen = node;
    this.change(`expanding ${node.caption}`, () => { added = this.model.expand(node, waiting, STEP); }, 0.6);
    if (this.layout !== 'force') this.arrange(this.layout, true);
    this.say(`${plural(added, 'neighbour')} of ${node.caption} shown`);
  }

  pin(node) { this.change(`pinning ${node.caption}`, () => { node.pinned = !node.pinned; }); }

  hide(node) { this.change(`hiding ${node.caption}`, () => { node.hidden = true; }, 0.2); }

  showHidden() { this.change('showing what was hidden', () => this.model.nodes.forEach(node => { node.hidden = false; }), 0.3); }

  undo() {
    const what = this.history.undo();
    this.force.heat = 0;
    this.refresh();
    this.say(what ? `Undone: ${what}` : 'Nothing to undo');
  }

  dropped() { route(this.model); this.refresh(); }

  arrange(name, first = false) {
    if (!first) this.history.save('the layout');
    this.layout = name;
    const pinned = this.model.seen.filter(node => node.pinned).map(node => [node, node.x, node.y]);
    if (name === 'radial') radial(this.model);
    else if (name === 'layered') layered(this.model);
    else { this.force.spread(); this.force.settle(350); }
    if (name !== 'force') this.force.heat = 0;
    for (const [node, x, y] of pinned) Object.assign(node, { x, y });
    this.refresh();
    this.fit();
  }

  fit() { this.fitted = true; this.camera.fit(this.model.seen); this.draw(); }

  look(words) {
    this.found = new Set(this.model.find(words));
    const unseen = [...this.found].filter(node => !node.shown || node.hidden);
    this.toolbar.found.textContent = words.trim() ? `${this.found.size} found` : '';
    if (unseen.length && this.found.size - unseen.length === 0)
      this.change(`finding ${words}`, () => this.model.expand(unseen[0].links[0]?.a || unseen[0], unseen, STEP), 0.3);
    this.turn = 0;
    this.list.show();
    this.draw();
  }

  nextFound() {
    const seen = this.model.seen.filter(node => this.found.has(node));
    if (seen.length) this.choose(seen[this.turn++ % seen.length], true);
  }

  // All that is seen, at its own size, whatever part of it the screen shows.
  picture() {
    const camera = new Camera(), { left, right, top, bottom } = bounds(this.model.seen), captions = new Captions();
    const zoom = Math.min(1.5, 8000 / (right - left), 8000 / (bottom - top));
    Object.assign(camera, { width: Math.ceil((right - left) * zoom), height: Math.ceil((bottom - top) * zoom), zoom });
    Object.assign(camera, { x: (left + right) / 2, y: (top + bottom) / 2 });
    const none = { chosen: null, found: new Set(), near: null, links: new Set() };
    captions.place(this.brush, this.model, camera, () => 0);
    captions.placeTypes(this.brush, namedLines(this.model, none), camera);
    return { camera, paint: to => new Painter(this.model, captions).paint(to, camera, this.ink, none, true) };
  }

  svgText() {
    const { camera, paint } = this.picture(), surface = new SvgSurface(camera.width, camera.height);
    paint(surface);
    return surface.toText();
  }

  keepSvg() { offer('graph.svg', new Blob([this.svgText()], { type: 'image/svg+xml' })); }

  keepPng() {
    const { camera, paint } = this.picture(), canvas = el('canvas', { width: camera.width, height: camera.height });
    paint(canvas.getContext('2d'));
    canvas.toBlob(blob => blob && offer('graph.png', blob), 'image/png');
  }
}
