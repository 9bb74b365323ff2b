using Microsoft.Playwright;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Drawing.Tests.Viewing;

/// <summary>How many frames a second the view draws, written where a file is named; no bound is set, since machines differ.</summary>
public sealed class FrameRateTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Frames_are_counted_while_a_node_is_dragged()
    {
        List<string> rows = ["| nodes | relationships | dragged, layout running | moved as a whole |", "| ---: | ---: | ---: | ---: |"];
        foreach (int nodes in (int[])[30, 300, 1000])
        {
            IPage page = await browser.Open(Views.Of(nodes, nodes * 3 / 2));
            double dragged = await Count(
                page, "Object.assign(v.model.nodes[0], { held: true, x: 200 * Math.sin(i / 9), y: 90 }); v.force.warm(0.3);");
            double moved = await Count(page, "v.force.heat = 0; v.camera.x = 40 * Math.sin(i / 9);");
            rows.Add($"| {nodes:N0} | {nodes * 3 / 2:N0} | {dragged:0} | {moved:0} |");
            Assert.True(dragged > 0 && moved > 0);
        }

        if (Environment.GetEnvironmentVariable("SCOGRAPH_FRAMES") is { Length: > 0 } file)
            await File.WriteAllLinesAsync(file, rows);
    }

    /// <summary>Frames a second over three seconds, in each of which something is done.</summary>
    private static Task<double> Count(IPage page, string step) => page.EvaluateAsync<double>($$"""
        () => new Promise(done => {
          const v = document.querySelector('[data-scograph]').scograph, start = performance.now(), before = v.frames;
          let i = 0;
          const next = () => {
            i++;
            {{step}}
            v.draw();
            const seconds = (performance.now() - start) / 1000;
            if (seconds > 3) done((v.frames - before) / seconds); else requestAnimationFrame(next);
          };
          next();
        })
        """);
}
