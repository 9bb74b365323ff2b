// Light or dark is the host's decision: Jupyter and VS Code say so in attributes of the body, other pages by their background. The
// system is asked last, because a notebook in light on a system in dark is common.
function isDark(host, fixed) {
  if (fixed !== 'auto') return fixed === 'dark';
  const said = document.body.dataset;
  if (said.jpThemeLight) return said.jpThemeLight === 'false';
  if (said.vscodeThemeKind) return !/light/.test(said.vscodeThemeKind);
  for (let element = host.parentElement; element; element = element.parentElement) {
    const part = getComputedStyle(element).backgroundColor.match(/[\d.]+/g);
    if (part && (part.length < 4 || Number(part[3]) > 0.5)) return 0.3 * part[0] + 0.59 * part[1] + 0.11 * part[2] < 128;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

const INKS = {
  light: { ground: '#ffffff', panel: '#f6f7f9', text: '#1b1f24', quiet: '#5b646e', line: '#8d97a3', edge: '#d0d5db', mark: '#b3261e' },
  dark: { ground: '#111418', panel: '#1b2026', text: '#e8eaed', quiet: '#a4adb8', line: '#76818d', edge: '#3a424c', mark: '#ffb4a9' },
};

// Tells when the host changes its mind, until what it gives back is called.
function watchTheme(changed) {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-jp-theme-light', 'data-vscode-theme-kind'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => { observer.disconnect(); system.removeEventListener('change', changed); };
}
