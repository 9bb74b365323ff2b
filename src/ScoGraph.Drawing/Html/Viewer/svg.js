// As much of a canvas as the painter uses, written down as SVG. Elements are made by the document, so no value can become markup.
class SvgSurface {
  constructor(width, height) {
    this.space = 'http://www.w3.org/2000/svg';
    this.root = this.make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, xmlns: this.space });
    this.matrix = [1, 0, 0, 1, 0, 0];
    this.kept = [];
    Object.assign(this, { globalAlpha: 1, path: [], measure: document.createElement('canvas').getContext('2d') });
  }

  make(name, attributes) {
    const element = document.createElementNS(this.space, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  add(name, attributes) {
    const element = this.make(name, { ...attributes, transform: `matrix(${this.matrix.map(n => Number(n.toFixed(4))).join(' ')})` });
    if (this.globalAlpha < 1) element.setAttribute('opacity', this.globalAlpha);
    this.root.append(element);
    return element;
  }

  save() { this.kept.push([...this.matrix]); }
  restore() { this.matrix = this.kept.pop(); }
  translate(x, y) { const m = this.matrix; m[4] += m[0] * x + m[2] * y; m[5] += m[1] * x + m[3] * y; }
  scale(x, y) { const m = this.matrix; m[0] *= x; m[1] *= x; m[2] *= y; m[3] *= y; }

  rotate(angle) {
    const [a, b, c, d, e, f] = this.matrix, cos = Math.cos(angle), sin = Math.sin(angle);
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  numbers(...values) { return values.map(value => Number(value.toFixed(2))).join(' '); }
  beginPath() { this.path = []; }
  moveTo(x, y) { this.path.push('M' + this.numbers(x, y)); }
  lineTo(x, y) { this.path.push('L' + this.numbers(x, y)); }
  quadraticCurveTo(...points) { this.path.push('Q' + this.numbers(...points)); }
  bezierCurveTo(...points) { this.path.push('C' + this.numbers(...points)); }
  closePath() { this.path.push('Z'); }

  // Two halves, because an arc that ends where it begins is none.
  arc(x, y, r) {
    const half = to => `A${this.numbers(r, r)} 0 1 1 ${this.numbers(to, y)}`;
    this.path.push(`M${this.numbers(x - r, y)}${half(x + r)}${half(x - r)}Z`);
  }

  fillRect(x, y, width, height) { this.add('rect', { x, y, width, height, fill: this.fillStyle }); }
  fill() { if (this.path.length) this.add('path', { d: this.path.join(''), fill: this.fillStyle }); }

  stroke() {
    const look = { fill: 'none', stroke: this.strokeStyle, 'stroke-width': this.lineWidth };
    if (this.path.length) this.add('path', { d: this.path.join(''), ...look });
  }

  strokeText(text, x, y) {
    this.word(text, x, y, { fill: 'none', stroke: this.strokeStyle, 'stroke-width': this.lineWidth, 'stroke-linejoin': 'round' });
  }

  fillText(text, x, y) { this.word(text, x, y, { fill: this.fillStyle }); }
  measureText(text) { this.measure.font = this.font; return this.measure.measureText(text); }

  word(text, x, y, look) {
    const middle = { 'text-anchor': 'middle', 'dominant-baseline': 'central', style: `font: ${this.font}` };
    const place = { x: this.numbers(x), y: this.numbers(y), ...middle };
    this.add('text', { ...place, ...look }).textContent = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  }

  toText() { return new XMLSerializer().serializeToString(this.root); }
}
