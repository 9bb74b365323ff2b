// A text area that takes what is typed, over a sheet that shows the same text in colours and underlines what is wrong. Both stand in one
// cell of a grid, so they are of one size and nothing has to follow the other's scrolling.
const pause = 350;

function element(name, style, attributes = {}) {
  const made = document.createElement(name);
  made.className = style;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Marks of the text before, moved to where their words stand in the new one, until new marks come: colours do not flicker then.
function moved(marks, before, after) {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < before.length - same && tail < after.length - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const behind = before.length - tail, by = after.length - before.length;
  return marks.flatMap(mark => mark.start + mark.length <= same ? [mark] : mark.start >= behind ? [{ ...mark, start: mark.start + by }] : []);
}

class Editor {
  constructor(host, help, text) {
    Object.assign(this, { host, help, marks: [], wrong: null, choices: [], at: 0, turn: 0 });
    this.sheet = element('pre', 'sheet', { 'aria-hidden': 'true' });
    this.area = element('textarea', 'area', {
      'aria-label': 'Question in openCypher', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', rows: '1',
      'aria-controls': 'choices', 'aria-autocomplete': 'list', role: 'combobox', 'aria-expanded': 'false',
      placeholder: 'MATCH (n) RETURN n LIMIT 25',
    });
    this.list = element('ul', 'choices', { id: 'choices', role: 'listbox', 'aria-label': 'What could stand here' });
    this.list.hidden = true;
    this.paper = element('div', 'paper');
    this.paper.append(this.sheet, this.area);
    const frame = element('div', 'frame');
    frame.append(this.paper);
    host.replaceChildren(frame, this.list);
    this.area.value = this.text = text;
    this.area.addEventListener('input', event => this.typed(event));
    this.area.addEventListener('keydown', event => this.key(event));
    this.area.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    this.area.addEventListener('click', () => this.close());
    this.refresh();
  }

  value() { return this.area.value; }

  set(text) {
    this.area.value = text;
    this.marks = [];
    this.refresh();
    this.area.focus();
  }

  // What is wrong with the text; null for nothing.
  problem(wrong) {
    this.wrong = wrong && wrong.start >= 0 ? wrong : null;
    this.area.setAttribute('aria-invalid', String(Boolean(this.wrong)));
    this.paint();
  }

  async refresh() {
    const text = this.area.value, turn = ++this.turn;
    this.marks = moved(this.marks, this.text, text);
    this.wrong = null;
    this.text = text;
    this.paint();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.check(turn), pause);
    const marks = await this.help.invokeMethodAsync('Colours', text);
    if (turn !== this.turn) return;
    this.marks = marks;
    this.paint();
  }

  async check(turn) {
    const wrong = await this.help.invokeMethodAsync('Check', this.text);
    if (turn === this.turn) this.problem(wrong);
  }

  typed(event) {
    this.refresh();
    const before = this.area.value.slice(0, this.area.selectionStart);
    if (event.inputType === 'insertText' && /[:.$]$|[A-Za-z_$][\w]+$/.test(before)) this.ask(false);
    else this.close();
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { this.close(); this.help.invokeMethodAsync('Run', this.area.value); }
    else if (event.key === ' ' && event.ctrlKey) this.ask(true);
    else if (open && event.key === 'Escape') this.close();
    else if (open && event.key === 'ArrowDown') this.choose(this.at + 1);
    else if (open && event.key === 'ArrowUp') this.choose(this.at - 1);
    else if (open && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) this.accept();
    else return;
    event.preventDefault();
  }

  async ask(wanted) {
    const text = this.area.value, cursor = this.area.selectionStart, turn = this.turn;
    const found = await this.help.invokeMethodAsync('Complete', text, cursor);
    if (turn !== this.turn || found.items.length === 0 || (!wanted && document.activeElement !== this.area)) { this.close(); return; }
    this.found = found;
    this.list.replaceChildren(...found.items.map((item, i) => {
      const choice = element('li', `choice ${item.kind}`, { role: 'option', id: `choice-${i}` }), detail = element('span', 'quiet');
      detail.textContent = item.detail;
      choice.append(item.text, detail);
      choice.addEventListener('mousedown', event => { event.preventDefault(); this.choose(i); this.accept(); });
      return choice;
    }));
    this.list.hidden = false;
    this.area.setAttribute('aria-expanded', 'true');
    this.place(found.start);
    this.choose(0);
  }

  // Under the word that is completed.
  place(offset) {
    const range = document.createRange(), walker = document.createTreeWalker(this.sheet, NodeFilter.SHOW_TEXT);
    let left = offset, node = walker.nextNode();
    while (node && left > node.length) { left -= node.length; node = walker.nextNode(); }
    if (!node) return;
    range.setStart(node, left);
    range.setEnd(node, Math.min(left + 1, node.length));
    const box = range.getBoundingClientRect(), base = this.host.getBoundingClientRect();
    this.list.style.setProperty('left', `${Math.max(0, Math.min(box.left - base.left, base.width - 320))}px`);
    this.list.style.setProperty('top', `${box.bottom - base.top + 2}px`);
  }

  choose(at) {
    const items = [...this.list.children];
    this.at = (at + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === this.at)));
    items[this.at].scrollIntoView({ block: 'nearest' });
    this.area.setAttribute('aria-activedescendant', `choice-${this.at}`);
  }

  accept() {
    const { start, end, items } = this.found;
    this.area.setRangeText(items[this.at].text, start, end, 'end');
    this.close();
    this.refresh();
  }

  close() {
    this.list.hidden = true;
    this.area.setAttribute('aria-expanded', 'false');
    this.area.removeAttribute('aria-activedescendant');
  }

  // Pieces between all the places where a colour or the mistake begins or ends.
  paint() {
    const { text, wrong } = this, cuts = new Set([0, text.length]), parts = [];
    // A mistake at the end of the text has no letter of its own.
    const from = wrong ? Math.min(wrong.start, Math.max(0, text.length - 1)) : -1, to = wrong ? Math.max(from + 1, wrong.start + wrong.length) : -1;
    for (const mark of this.marks) { cuts.add(mark.start); cuts.add(mark.start + mark.length); }
    if (wrong) { cuts.add(from); cuts.add(to); }
    const places = [...cuts].filter(cut => cut <= text.length).sort((a, b) => a - b);
    let next = 0;
    for (let i = 0; i + 1 < places.length; i++) {
      while (next < this.marks.length && this.marks[next].start + this.marks[next].length <= places[i]) next++;
      const mark = this.marks[next], coloured = mark && mark.start <= places[i], isWrong = places[i] >= from && places[i] < to;
      const piece = element('span', `${coloured ? 'c-' + mark.style : ''}${isWrong ? ' wrong-piece' : ''}`);
      piece.textContent = text.slice(places[i], places[i + 1]);
      parts.push(piece);
    }
    this.sheet.replaceChildren(...parts, '\n');
  }
}

export function make(host, help, text) { return new Editor(host, help, text); }
