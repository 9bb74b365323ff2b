namespace ScoGraph.Drawing.Html;

/// <summary>
/// The script of a picture: drag to move, wheel to zoom (with Ctrl, or once the picture was clicked), double click to see all again.
/// </summary>
internal static class PictureScript
{
    public const string ScopePlace = "SCOPE";

    public const string Text = """
        (function () {
          document.querySelectorAll('[data-scograph="SCOPE"]:not([data-live])').forEach(function (host) {
            var svg = host.querySelector('svg'), view = svg.viewBox.baseVal;
            var whole = [view.x, view.y, view.width, view.height], drag = null;
            host.setAttribute('data-live', '');
            function place(event) {
              return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
            }
            function show(x, y, width, height) { svg.setAttribute('viewBox', [x, y, width, height].join(' ')); }
            svg.addEventListener('wheel', function (event) {
              if (!event.ctrlKey && !event.metaKey && document.activeElement !== host) return;
              event.preventDefault();
              var at = place(event), factor = Math.exp(event.deltaY * 0.0015);
              var width = Math.min(Math.max(view.width * factor, whole[2] / 40), whole[2] * 4);
              factor = width / view.width;
              show(at.x - (at.x - view.x) * factor, at.y - (at.y - view.y) * factor, width, view.height * factor);
            }, { passive: false });
            svg.addEventListener('pointerdown', function (event) {
              if (event.button === 0) { drag = place(event); svg.style.cursor = 'grabbing'; }
            });
            window.addEventListener('pointermove', function (event) {
              if (!drag) return;
              var at = place(event);
              show(view.x + drag.x - at.x, view.y + drag.y - at.y, view.width, view.height);
            });
            window.addEventListener('pointerup', function () { drag = null; svg.style.cursor = 'grab'; });
            svg.addEventListener('dblclick', function () { show.apply(null, whole); });
            svg.style.cursor = 'grab';
            svg.style.touchAction = 'pinch-zoom';
            var nodes = [].slice.call(svg.querySelectorAll('[data-node]')), lines = [].slice.call(svg.querySelectorAll('[data-start]'));
            function point(keepsNode, keepsLine) {
              nodes.forEach(function (node) { node.style.opacity = keepsNode(node.getAttribute('data-node')) ? '' : '0.2'; });
              lines.forEach(function (line) {
                line.style.opacity = keepsLine(line.getAttribute('data-start'), line.getAttribute('data-end')) ? '' : '0.12';
              });
            }
            function clear() { point(function () { return true; }, function () { return true; }); }
            nodes.forEach(function (node) {
              var id = node.getAttribute('data-node'), near = {};
              near[id] = true;
              lines.forEach(function (line) {
                var start = line.getAttribute('data-start'), end = line.getAttribute('data-end');
                if (start === id) near[end] = true;
                if (end === id) near[start] = true;
              });
              node.addEventListener('mouseenter', function () {
                point(function (other) { return near[other]; }, function (start, end) { return start === id || end === id; });
              });
              node.addEventListener('mouseleave', clear);
            });
            lines.forEach(function (line) {
              var start = line.getAttribute('data-start'), end = line.getAttribute('data-end');
              line.addEventListener('mouseenter', function () {
                point(function (other) { return other === start || other === end; }, function (a, b) { return a === start && b === end; });
              });
              line.addEventListener('mouseleave', clear);
            });
          });
        })();
        """;
}
