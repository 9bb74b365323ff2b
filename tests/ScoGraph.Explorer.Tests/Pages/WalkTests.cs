using Microsoft.Playwright;
using ScoGraph.Knowledge;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Explorer.Tests.Pages;

/// <summary>
/// One walk from the token to a file that is kept, over the built-in graph. Where SCOGRAPH_EXPLORER_PAGE names a page, as of a packed
/// explorer that runs (eng/test-explorer), there; its token is that of SCOGRAPH_TOKEN.
/// </summary>
public sealed class WalkTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    [BrowserFact]
    public async Task Open_ask_expand_search_filter_why_and_export()
    {
        if (Environment.GetEnvironmentVariable("SCOGRAPH_EXPLORER_PAGE") is { Length: > 0 } address)
        {
            IPage packed = await browser.Open(new Uri(address));
            await Walk(packed, Environment.GetEnvironmentVariable("SCOGRAPH_TOKEN") ?? "");
            await packed.Context.CloseAsync();
            return;
        }

        await using RunningExplorer explorer = await RunningExplorer.Start(
            graphs: ("builtin", KnowledgeGraph.CopyOfSco(new GraphOptions())));
        await Walk(await browser.Open(explorer), RunningExplorer.Token);
    }

    private static async Task Walk(IPage page, string token)
    {
        await page.GetByLabel("Token").FillAsync(token);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".area").WaitForAsync();
        await PageBrowser.Ask(page, "MATCH p = (:Corridor)-[:CONNECTS]->(:Country {name: 'Pakistan'}) RETURN p");
        await PageBrowser.Settled(page);
        int before = await PageBrowser.View<int>(page, "v.model.seen.length");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Pakistan");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Expand", Exact = true }).ClickAsync();
        await page.WaitForFunctionAsync("before => document.querySelector('.graph').scograph.model.seen.length > before", before);
        await PageBrowser.Settled(page);
        int expanded = await PageBrowser.View<int>(page, "v.model.seen.length");
        await page.Locator(".legend button").First.ClickAsync();
        Assert.True(await PageBrowser.View<int>(page, "v.model.seen.length") < expanded);
        await PageBrowser.Ask(page, "MATCH (c:Corridor)-[:CONNECTS]->(m {name: 'Pakistan'}) RETURN c.name AS corridor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Why row 1", Exact = true }).ClickAsync();
        await page.Locator(".passage", new() { HasText = "#15" }).First.WaitForAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "CSV", Exact = true }).ClickAsync());
        Assert.Equal("corridor\r\nChina-Pakistan Economic Corridor\r\n", await File.ReadAllTextAsync(await download.PathAsync()));
    }
}
