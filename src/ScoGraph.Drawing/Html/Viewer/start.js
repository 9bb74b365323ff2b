// Finds the places that wait for a view, and gives each its own. A page may run the script many times, as notebooks do.
for (const host of document.querySelectorAll('[data-scograph="SCOPE"]:not([data-live])')) {
  const data = JSON.parse(host.querySelector('script[type="application/json"]').textContent);
  host.setAttribute('data-live', '');
  host.style.setProperty('--height', data.nodes.length > 150 ? '720px' : '560px');
  host.scograph = new View(host, data);
}
