using Microsoft.Playwright;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Explorer.Tests.Pages;

/// <summary>The query page in a real browser, as people use it.</summary>
public sealed class QueryPageTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    private const string Seen = "v.model.seen.map(node => node.caption).sort().join(' ')";

    [BrowserFact]
    public async Task A_wrong_token_is_refused_and_the_right_one_opens_the_page()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Open(explorer);
        await page.GetByLabel("Token").FillAsync("a guess");
        await page.Keyboard.PressAsync("Enter");
        await Has(page, "[role=alert]", "The credentials are wrong");
        await page.GetByLabel("Token").FillAsync(RunningExplorer.Token);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".area").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await page.GetByLabel("Token").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_question_is_answered_as_a_table_that_is_sorted_and_a_row_says_why()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(page, "MATCH (a:Person)-[:KNOWS]->(b) RETURN a.name AS a, b.name AS b, a.born AS born");
        await Assertions.Expect(page.Locator("tbody td:not(.number)")).ToHaveTextAsync(["Ada", "Ben", "1815"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Why row 1" }).ClickAsync();
        await Has(page, ".tree", "Ada -[KNOWS]-> Ben");
        await Has(page, ".passage", "letters#3");
        await Has(page, ".passage blockquote", "She wrote to Ben.");
        await PageBrowser.Ask(page, "UNWIND [2, 3, 1] AS n RETURN n");
        await page.GetByRole(AriaRole.Button, new() { Name = "n", Exact = true }).ClickAsync();
        await Has(page, "th[aria-sort=ascending]", "n");
        await Assertions.Expect(page.Locator("td.digits")).ToHaveTextAsync(["1", "2", "3"]);
    }

    [BrowserFact]
    public async Task The_answer_is_drawn_searched_filtered_and_expanded()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(page, "MATCH (a {name: 'Ada'})-[r:KNOWS]->(b) RETURN a, r, b");
        await PageBrowser.Settled(page);
        Assert.Equal("Ada Ben", await PageBrowser.View<string>(page, Seen));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Ada");
        await page.Keyboard.PressAsync("Enter");
        await Has(page, ".graph .side h3", "Ada");
        await page.GetByRole(AriaRole.Button, new() { Name = "Expand", Exact = true }).ClickAsync();
        await PageBrowser.Settled(page);
        Assert.Equal("Ada Ben Osh", await PageBrowser.View<string>(page, Seen));
        await page.Locator(".legend").GetByRole(AriaRole.Button, new() { Name = "City 1" }).ClickAsync();
        Assert.Equal("Ada Ben", await PageBrowser.View<string>(page, Seen));
    }

    [BrowserFact]
    public async Task A_view_asks_the_graph_for_neighbours_that_it_does_not_hold()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(page, "MATCH (n:City) RETURN n");
        await PageBrowser.Settled(page);
        Assert.InRange(await PageBrowser.View<int>(page, "v.model.nodes.length"), 2, 299);
        for (int seen = 1; seen < 301; seen = await PageBrowser.View<int>(page, "v.model.seen.length"))
        {
            await page.EvaluateAsync("""
                () => {
                  const v = document.querySelector('.graph').scograph;
                  v.expand(v.model.nodes.find(node => node.caption === 'Osh'), { type: 'PASSES', direction: 'in' });
                }
                """);
            await page.WaitForFunctionAsync("seen => document.querySelector('.graph').scograph.model.seen.length > seen", seen);
        }

        Assert.Equal(301, await PageBrowser.View<int>(page, "v.model.seen.length"));
        Assert.Equal(300, await PageBrowser.View<int>(page, "v.model.lines.length"));
    }

    [BrowserFact]
    public async Task A_mistake_is_underlined_where_it_stands()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(page, "MATCH (n:Person)\nRETURN m.name");
        await Has(page, ".question .wrong", "Line 2, column 8");
        Assert.Equal("m", await page.Locator(".wrong-piece").InnerTextAsync());
        await page.Locator(".area").FillAsync("RETURN 1 +");
        await page.Locator(".wrong-piece").WaitForAsync();
    }

    [BrowserFact]
    public async Task Words_are_completed()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await page.Locator(".area").FillAsync("");
        await page.Locator(".area").PressSequentiallyAsync("MATCH (n:Ci");
        await Has(page, ".choice[aria-selected=true]", "City");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("MATCH (n:City", await page.Locator(".area").InputValueAsync());
        Assert.Equal("MATCH", await page.Locator(".c-keyword").First.InnerTextAsync());
    }

    [BrowserFact]
    public async Task Answers_are_kept_as_files()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(page, "UNWIND ['a,b', 'c'] AS x RETURN x, 1 AS n");
        Assert.Equal("x,n\r\n\"a,b\",1\r\nc,1\r\n", await Kept(page, "CSV"));
        Assert.Equal("[\n  {\"x\":\"a,b\",\"n\":1},\n  {\"x\":\"c\",\"n\":1}\n]", await Kept(page, "JSON file"));
        await page.GetByRole(AriaRole.Tab, new() { Name = "JSON" }).ClickAsync();
        await Has(page, "pre.text", "{\"x\":\"c\",\"n\":1}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();
        await Has(page, "pre.text", "Unwind");
    }

    [BrowserFact]
    public async Task Questions_and_parameters_are_there_again()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await page.GetByLabel("Parameters", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Parameters as JSON").FillAsync("{\"name\": \"Osh\"}");
        await page.Keyboard.PressAsync("Tab");
        await PageBrowser.Ask(page, "MATCH (n {name: $name}) RETURN labels(n) AS labels");
        await Has(page, "tbody", "['City']");
        await page.GetByLabel("Questions", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Name of the question").FillAsync("by name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator(".kept", new() { HasText = "by name" }).WaitForAsync();
        await page.ReloadAsync();
        await page.GetByLabel("Questions", new() { Exact = true }).CheckAsync();
        await page.Locator(".kept", new() { HasText = "by name" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.area').value.includes('$name')");
        Assert.Equal("{\"name\": \"Osh\"}", await page.GetByLabel("Parameters as JSON").InputValueAsync());
    }

    [BrowserFact]
    public async Task Names_and_values_that_look_like_markup_are_text()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("letters", Letters.Open()));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(page, "MATCH (n:Person) WHERE n.note IS NOT NULL RETURN n.name AS name, n.note AS `<b>note</b>`");
        await Has(page, "tbody", Letters.Hostile);
        await Has(page, "thead", "<b>note</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Why row 1" }).ClickAsync();
        await Has(page, "aside.side dl", "</script><b>bold</b>");
        await PageBrowser.Ask(page, "MATCH (n:Person) WHERE n.note IS NOT NULL RETURN n");
        await PageBrowser.Settled(page);
        Assert.Equal("ScoGraph Explorer", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("main b, main img").CountAsync());
    }

    private static async Task<string> Kept(IPage page, string button)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private static Task Has(IPage page, string place, string text) =>
        page.Locator(place, new() { HasText = text }).First.WaitForAsync();
}
