// What the pages ask of the browser.
import { View } from './graph-view.js';
import { make } from './editor.js';

export function makeEditor(host, help, text) { return make(host, help, text); }

export function store(key, text) {
  try { localStorage.setItem(key, text); } catch { /* The browser keeps nothing, or is full: what is kept is a convenience. */ }
}

export function load(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

export function keep(name, media, text) {
  const address = URL.createObjectURL(new Blob([text], { type: media })), link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export async function copy(text) {
  try { await navigator.clipboard.writeText(text); } catch { /* The reader did not allow it. */ }
}

// The nearest that scrolls alone: what is around it stays where the reader left it.
export function reveal(selector) {
  const element = document.querySelector(selector), pane = element?.closest('.text');
  if (!pane) return;
  const place = element.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  if (place.top < frame.top || place.bottom > frame.bottom) pane.scrollTop += place.top - frame.top - frame.height / 3;
}

// One view in an element; the one before it ends.
export function show(host, content, graph) {
  host.scograph?.end();
  host.replaceChildren();
  const place = document.createElement('div');
  place.style.setProperty('--height', '100%');
  host.append(place);
  place.dataset.scograph = 'explorer';
  const view = host.scograph = place.scograph = new View(place, JSON.parse(content));
  if (!graph) return;
  view.more = async (...what) => {
    const learnt = await graph.invokeMethodAsync('More', ...what);
    return learnt === null ? null : JSON.parse(learnt);
  };
}

// Light or dark: as the system is set, until the reader says otherwise.
const themes = ['auto', 'light', 'dark'];

function dress(name) {
  const dark = name === 'dark' || (name === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.className = dark ? 'dark' : 'light';
}

export function theme() {
  const name = load('scograph-theme');
  return themes.includes(name) ? name : 'auto';
}

export function setTheme(name) {
  store('scograph-theme', name);
  dress(name);
}

dress(theme());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => dress(theme()));
