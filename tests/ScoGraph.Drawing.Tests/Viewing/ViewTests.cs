using System.Xml.Linq;
using Microsoft.Playwright;
using ScoGraph.Drawing.Content;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Drawing.Tests.Viewing;

/// <summary>The graph view in a real browser, as people use it.</summary>
public sealed class ViewTests(Browser browser) : IClassFixture<Browser>
{
    private const string Seen = "v.model.seen.map(node => node.caption).join(' ')";

    [BrowserFact]
    public async Task A_node_that_is_clicked_shows_its_properties_and_the_passage_that_says_so()
    {
        IPage page = await browser.Open(Views.Small);
        await Click(page, "Ada");
        await Has(page, ".side h3", "Ada");
        await Has(page, ".side dl", "1815");
        await Has(page, ".side blockquote", "She wrote to Ben.");
        Assert.Equal("wrote", await page.Locator("mark").InnerTextAsync());
        Assert.Contains("letters#3@4-9", await page.Locator(".side").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_line_that_is_clicked_shows_what_it_states()
    {
        IPage page = await browser.Open(Views.Small);
        double[] at = await Browser.Ask<double[]>(page, """
            (() => { const l = v.model.lines.find(l => l.type.name === 'LIVES_IN'), p = pointIn(l), c = v.camera;
              const b = v.canvas.getBoundingClientRect();
              function pointIn(l) { return { x: (l.a.x + l.b.x) / 2, y: (l.a.y + l.b.y) / 2 }; }
              return [(p.x - c.x) * c.zoom + c.width / 2 + b.left, (p.y - c.y) * c.zoom + c.height / 2 + b.top]; })()
            """);
        await page.Mouse.ClickAsync((float)at[0], (float)at[1]);
        await Has(page, ".side h3", "LIVES_IN");
        await Has(page, ".side", "does not hold the words");
    }

    [BrowserFact]
    public async Task A_double_click_brings_neighbours_and_undo_takes_them_away()
    {
        IPage page = await browser.Open(Views.Small);
        Assert.Equal("Ada Ben Osh", await Browser.Ask<string>(page, Seen));
        await Click(page, "Ada");
        await Has(page, ".rows", "1 of 9, 3 in this page");
        double[] at = await Place(page, "Ada");
        await page.Mouse.DblClickAsync((float)at[0], (float)at[1]);
        await Browser.Settled(page);
        Assert.Equal("Ada Ben Osh Cem Dua", await Browser.Ask<string>(page, Seen));
        Assert.Equal(4, await Browser.Ask<int>(page, "v.model.lines.length"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        Assert.Equal("Ada Ben Osh", await Browser.Ask<string>(page, Seen));
    }

    [BrowserFact]
    public async Task The_search_finds_and_Enter_goes_there()
    {
        IPage page = await browser.Open(Views.Of(30, 45));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("n17");
        await Has(page, ".found", "1 found");
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(" 17", await page.Locator(".side h3").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_search_brings_what_waits()
    {
        IPage page = await browser.Open(Views.Small);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Dua");
        Assert.Equal("Ada Ben Osh Dua", await Browser.Ask<string>(page, Seen));
    }

    [BrowserFact]
    public async Task The_legend_filters_and_recolours()
    {
        IPage page = await browser.Open(Views.Small);
        await page.Locator(".legend").GetByRole(AriaRole.Button, new() { Name = "City 1" }).ClickAsync();
        Assert.Equal("Ada Ben", await Browser.Ask<string>(page, Seen));
        await page.Locator(".legend").GetByRole(AriaRole.Button, new() { Name = "KNOWS 1" }).ClickAsync();
        Assert.Equal(0, await Browser.Ask<int>(page, "v.model.lines.length"));
        await page.GetByLabel("Colour of Person").FillAsync("#123456");
        Assert.Equal("#123456", await Browser.Ask<string>(page, "v.model.groups.get('Person').colour"));
        for (int i = 0; i < 3; i++)
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        Assert.Equal("Ada Ben Osh", await Browser.Ask<string>(page, Seen));
    }

    [BrowserFact]
    public async Task A_node_is_dragged_pinned_and_hidden()
    {
        IPage page = await browser.Open(Views.Small);
        double[] from = await Place(page, "Ben");
        await page.Mouse.MoveAsync((float)from[0], (float)from[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(300, 300, new() { Steps = 5 });
        Assert.True(await Browser.Ask<bool>(page, "v.model.nodes[1].held"));
        await page.Mouse.UpAsync();
        await Browser.Settled(page);
        await Click(page, "Ben");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pin", Exact = true }).ClickAsync();
        Assert.True(await Browser.Ask<bool>(page, "v.model.nodes[1].pinned"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide", Exact = true }).ClickAsync();
        Assert.Equal("Ada Osh", await Browser.Ask<string>(page, Seen));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show hidden" }).ClickAsync();
        Assert.Equal("Ada Ben Osh", await Browser.Ask<string>(page, Seen));
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_all_through_the_list()
    {
        IPage page = await browser.Open(Views.Small);
        await page.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Has(page, ".side h3", "Ben");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("e");
        Assert.Equal("Ada Ben Osh Cem Dua", await Browser.Ask<string>(page, Seen));
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("Ada Ben Osh", await Browser.Ask<string>(page, Seen));
        await Has(page, ".away", "Undone: expanding Ada");
    }

    [BrowserFact]
    public async Task Pictures_are_kept_as_svg_and_png()
    {
        IPage page = await browser.Open(Views.Small);
        IDownload svg = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "SVG" }).ClickAsync());
        Assert.Equal("graph.svg", svg.SuggestedFilename);
        Assert.Contains("Ada", XDocument.Load(await svg.PathAsync()).Root!.Value, StringComparison.Ordinal);
        IDownload png = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        Assert.Equal("PNG"u8.ToArray(), File.ReadAllBytes(await png.PathAsync())[1..4]);
    }

    [BrowserFact]
    public async Task Names_and_values_are_text_whatever_they_hold()
    {
        const string Hostile = "</script><script>window.hurt=1</script><img src=x onerror=window.hurt=1><!--\u2028\uD800";
        ViewNode node = new(Hostile, Hostile, [Hostile], [(Hostile, Hostile)], [0], true) { Degrees = [(Hostile, true, 1)] };
        ViewContent content = new([node, node], [new(0, 1, Hostile, [(Hostile, Hostile)], [0], true)],
            [new ViewCitation(new Citation("<img onerror=window.hurt=1>", "1"), Hostile, Hostile)], 2);
        IPage page = await browser.Open(content);
        await Browser.Ask<object>(page, "v.choose(v.model.nodes[0])");
        await Has(page, ".side h3", "</script><script>window.hurt=1</script>");
        await Has(page, ".side blockquote", "<img src=x onerror=window.hurt=1>");
        XDocument picture = XDocument.Parse(await Browser.Ask<string>(page, "v.svgText()"));
        Assert.All(picture.Descendants(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "rect", "path", "text"]));
        Assert.Equal("undefined", await page.EvaluateAsync<string>("() => typeof window.hurt"));
        Assert.Equal(0, await page.Locator("img").CountAsync());
    }

    [BrowserFact]
    public async Task The_host_decides_between_light_and_dark_and_may_change_its_mind()
    {
        IPage page = await browser.Open(Views.Small, DrawingTheme.Auto, "data-jp-theme-light=\"false\"");
        Assert.Equal("dark", await Browser.Ask<string>(page, "v.frame.dataset.theme"));
        await page.EvaluateAsync("() => document.body.setAttribute('data-jp-theme-light', 'true')");
        Assert.Equal("light", await Browser.Ask<string>(page, "v.frame.dataset.theme"));
    }

    [BrowserFact]
    public async Task No_line_of_a_star_runs_behind_a_node_in_any_layout()
    {
        ViewContent star = new(
            [.. Enumerable.Range(0, 41).Select(i => new ViewNode("Leaf", $"leaf {i}", ["Leaf"], [], [], true))],
            [.. Enumerable.Range(1, 40).Select(i => new ViewRelationship(0, i, "HAS", [], [], false))], [], 41);
        IPage page = await browser.Open(star);
        foreach (string layout in (string[])["radial", "layered", "force"])
        {
            await page.GetByLabel("Layout").SelectOptionAsync(layout);
            await Browser.Settled(page);
            int behind = await Browser.Ask<int>(page, """
                v.model.lines.filter(l => v.model.seen.some(n => {
                  if (n === l.a || n === l.b) return false;
                  const c = { x: (l.a.x + l.b.x) / 2 - (l.b.y - l.a.y) * l.bend, y: (l.a.y + l.b.y) / 2 + (l.b.x - l.a.x) * l.bend };
                  for (let t = 0.01; t < 1; t += 0.01) {
                    const s = 1 - t, x = s * s * l.a.x + 2 * s * t * c.x + t * t * l.b.x;
                    const y = s * s * l.a.y + 2 * s * t * c.y + t * t * l.b.y;
                    if (Math.hypot(x - n.x, y - n.y) < n.radius) return true;
                  }
                  return false;
                })).length
                """);
            Assert.Equal((layout, 0), (layout, behind));
        }
    }

    [BrowserFact]
    public async Task Pictures_for_the_eye_are_taken_where_a_folder_is_named()
    {
        foreach (int nodes in (int[])[30, 300, 1000])
        {
            foreach (DrawingTheme theme in (DrawingTheme[])[DrawingTheme.Light, DrawingTheme.Dark])
            {
                IPage page = await browser.Open(Views.Of(nodes, nodes * 3 / 2), theme);
                foreach (string layout in (string[])["force", "radial", "layered"])
                {
                    await page.GetByLabel("Layout").SelectOptionAsync(layout);
                    await Browser.Settled(page);
                    Assert.Equal(nodes, await Browser.Ask<int>(page, "v.model.seen.length"));
                    if (Environment.GetEnvironmentVariable("SCOGRAPH_PICTURES") is { Length: > 0 } folder)
                    {
                        string file = $"view-{nodes}-{theme}-{layout}.png".ToLowerInvariant();
                        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file) });
                    }
                }

                await page.CloseAsync();
            }
        }
    }

    private static async Task Click(IPage page, string caption)
    {
        double[] at = await Place(page, caption);
        await page.Mouse.ClickAsync((float)at[0], (float)at[1]);
    }

    private static Task<double[]> Place(IPage page, string caption) => Browser.Ask<double[]>(page, $$"""
        (() => { const n = v.model.nodes.find(n => n.caption === '{{caption}}'), c = v.camera, b = v.canvas.getBoundingClientRect();
          return [(n.x - c.x) * c.zoom + c.width / 2 + b.left, (n.y - c.y) * c.zoom + c.height / 2 + b.top]; })()
        """);

    private static async Task Has(IPage page, string selector, string text) =>
        Assert.Contains(text, await page.Locator(selector).First.TextContentAsync(), StringComparison.Ordinal);
}
