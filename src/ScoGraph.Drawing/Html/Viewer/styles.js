// The looks of everything but the canvas. They stand in a shadow tree, where neither the page's styles nor ours reach the other's.
const STYLES = `
  :host { display: block; font: 13px/1.45 ${FONT}; }
  .frame { display: grid; grid-template: auto 1fr auto / 1fr; height: var(--height); min-height: 320px; color: var(--text);
    background: var(--ground); border: 1px solid var(--edge); border-radius: 8px; overflow: hidden; position: relative; }
  .bar { display: flex; flex-wrap: wrap; gap: 6px; padding: 6px 8px; background: var(--panel); border-bottom: 1px solid var(--edge);
    align-items: center; }
  .bar label { display: inline-flex; gap: 4px; align-items: center; color: var(--quiet); }
  button, select, input[type=search] { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--edge);
    border-radius: 5px; padding: 2px 8px; }
  button { cursor: pointer; } button:hover { border-color: var(--line); } button:disabled { opacity: .5; cursor: default; }
  button[aria-pressed=false] { opacity: .5; text-decoration: line-through; }
  :focus-visible { outline: 2px solid var(--mark); outline-offset: 1px; }
  input[type=search] { width: 11em; } .found { color: var(--quiet); min-width: 5em; }
  .middle { display: grid; grid-template-columns: minmax(0, 1fr) auto; min-height: 0; }
  .stage { position: relative; min-width: 0; min-height: 0; overflow: hidden; }
  canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: grab; display: block; }
  .side { width: 270px; overflow: auto; padding: 8px 12px; background: var(--panel); border-left: 1px solid var(--edge);
    overflow-wrap: anywhere; }
  .side[hidden] { display: none; }
  h3 { font-size: 15px; margin: 0 0 2px; } h4 { font-size: 12px; margin: 12px 0 3px; color: var(--quiet); font-weight: 600; }
  dl { margin: 4px 0; display: grid; grid-template-columns: minmax(60px, auto) 1fr; gap: 2px 10px; } dt { color: var(--quiet); }
  dd { margin: 0; white-space: pre-wrap; } blockquote { margin: 3px 0 8px; padding: 2px 8px; border-left: 3px solid var(--line);
    white-space: pre-wrap; } mark { background: #f0e442; color: #14181d; } .quiet { color: var(--quiet); }
  .acts { display: flex; flex-wrap: wrap; gap: 5px; margin: 8px 0; } ul { list-style: none; margin: 0; padding: 0; }
  .rows li { display: flex; justify-content: space-between; gap: 6px; padding: 1px 0; align-items: center; }
  .legend { display: flex; flex-wrap: wrap; gap: 3px 10px; padding: 5px 8px; background: var(--panel); max-height: 76px; overflow: auto;
    border-top: 1px solid var(--edge); align-items: center; }
  .legend span { display: inline-flex; align-items: center; gap: 3px; } .legend button { border: 0; background: none; padding: 0 2px; }
  input[type=color] { width: 18px; height: 18px; padding: 0; border: 0; background: none; cursor: pointer; }
  .list { max-height: 220px; overflow: auto; margin-top: 4px; } .list button { width: 100%; text-align: left; border-color: transparent;
    padding: 1px 6px; } .list button[aria-current=true] { border-color: var(--mark); }
  .away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 640px) { .middle { grid-template: 1fr auto / 1fr; } .side { width: auto; max-height: 180px; border-left: 0; } }
`;
