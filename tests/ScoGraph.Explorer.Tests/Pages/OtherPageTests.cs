using Microsoft.Playwright;
using ScoGraph.Explorer.Review;
using ScoGraph.Explorer.Tests.Review;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Explorer.Tests.Pages;

/// <summary>The other pages in a real browser.</summary>
public sealed class OtherPageTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    [BrowserFact]
    public async Task The_schema_is_a_picture_with_counts()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Schema" }).ClickAsync();
        await PageBrowser.Settled(page);
        string seen = await PageBrowser.View<string>(page, "v.model.seen.map(node => node.caption).join()");
        Assert.Contains("Road 300", seen, StringComparison.Ordinal);
        await page.Locator("aside.side", new() { HasText = "LIVES_IN" }).WaitForAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Query" }).ClickAsync();
        await page.Locator(".area").WaitForAsync();
    }

    [BrowserFact]
    public async Task The_slider_goes_through_the_past()
    {
        using TemporaryFiles files = new();
        SqliteGraph graph = SqliteGraph.Open(files.Path("towns.scograph"));
        graph.Query("CREATE (:Town {name: 'Osh'})");
        graph.Query("CREATE (:Town {name: 'Naryn'})");
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("towns", graph));
        IPage page = await browser.Enter(explorer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Time: now" }).ClickAsync();
        await page.GetByLabel("State of the past").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.GetByRole(AriaRole.Button, new() { Name = "Time: as of commit" }).WaitForAsync();
        await PageBrowser.Ask(page, "MATCH (t:Town) RETURN t.name AS name");
        await page.Locator("tbody td", new() { HasText = "Osh" }).WaitForAsync();
        Assert.Equal(0, await page.Locator("tbody td", new() { HasText = "Naryn" }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Now", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Time: now" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task Proposed_facts_are_accepted_beside_their_text_and_written()
    {
        using TemporaryFiles files = new();
        Graph graph = Proposals.Open();
        ReviewTable review = ReviewTable.Open(Proposals.Write(graph, files));
        await using RunningExplorer explorer = await RunningExplorer.Start(
            new ScoGraphServerOptions { Token = RunningExplorer.Token }, review, ("bridges", graph));
        IPage page = await browser.Enter(explorer);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Review" }).ClickAsync();
        await page.Locator(".fact blockquote mark").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await page.Locator(".fact h2", new() { HasText = "2 of 2" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).ClickAsync();
        await page.Locator(".facts", new() { HasText = "1 accepted, 1 rejected, 0 undecided" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Write accepted facts" }).ClickAsync();
        await page.Locator(".fact [role=status]", new() { HasText = "1 added" }).WaitForAsync();
        Assert.Equal(1, graph.Query("MATCH (:Bridge)-[r]->(:Country) RETURN count(r)").Scalar<long>());
    }

    [BrowserFact]
    public async Task The_whole_text_stands_beside_its_facts_and_leads_to_them()
    {
        using TemporaryFiles files = new();
        Graph graph = Proposals.Open();
        string words = string.Join("\n\n", Enumerable.Range(1, 90).Select(n => $"Nobody came to the place <b>{n}</b>."))
            + "\n\n" + Proposals.Text + "\n\nAll went home.";
        ReviewTable review = ReviewTable.Open(Proposals.Write(graph, files, words), Proposals.WriteText(files, words));
        await using RunningExplorer explorer = await RunningExplorer.Start(
            new ScoGraphServerOptions { Token = RunningExplorer.Token }, review, ("bridges", graph));
        IPage page = await browser.Enter(explorer);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Review" }).ClickAsync();
        ILocator chosen = page.Locator(".text mark.chosen").First;
        await chosen.WaitForAsync();
        Assert.Contains("Sund Bridge", await chosen.InnerTextAsync(), StringComparison.Ordinal);
        await page.WaitForFunctionAsync(
            "() => { const mark = document.querySelector('.text mark.chosen').getBoundingClientRect(), "
            + "pane = document.querySelector('.text').getBoundingClientRect(); return mark.top >= pane.top && mark.bottom <= pane.bottom; }");
        await page.Locator(".text mark:not(.chosen)").First.ClickAsync();
        await page.Locator(".fact h2", new() { HasText = "2 of 2" }).WaitForAsync();
        Assert.Contains("Fjord Bridge", await page.Locator(".text mark.chosen").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Earlier passages" }).ClickAsync();
        await page.Locator(".text .passage", new() { HasText = "the place <b>1</b>." }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Later passages" }).WaitForAsync();
    }
}
