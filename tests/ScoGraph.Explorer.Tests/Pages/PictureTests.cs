using Microsoft.Playwright;
using ScoGraph.Explorer.Review;
using ScoGraph.Explorer.Tests.Review;
using ScoGraph.Knowledge;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Explorer.Tests.Pages;

/// <summary>Pages at their sizes, in light and dark; kept as pictures where a folder for them is named (eng/draw-explorer).</summary>
public sealed class PictureTests(PageBrowser browser) : IClassFixture<PageBrowser>
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SCOGRAPH_PICTURES");

    [BrowserFact]
    public async Task Graphs_of_all_sizes_are_drawn_in_light_and_dark()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(graphs: ("towns", Towns()));
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            IPage page = await browser.Enter(explorer, scheme);
            foreach (int nodes in (int[])[30, 300, 1000])
            {
                await PageBrowser.Ask(
                    page, $"MATCH (a:Place)-[r]->(b:Place)\nWHERE a.number < {nodes} AND b.number < {nodes} RETURN a, r, b");
                await PageBrowser.Settled(page);
                Assert.Equal(nodes, await PageBrowser.View<int>(page, "v.model.seen.length"));
                await Keep(page, $"size-{nodes}-{scheme}".ToLowerInvariant());
            }
        }
    }

    [BrowserFact]
    public async Task The_built_in_graph_is_shown_page_by_page()
    {
        await using RunningExplorer explorer = await RunningExplorer.Start(
            graphs: ("builtin", KnowledgeGraph.CopyOfSco(new GraphOptions())));
        IPage page = await browser.Enter(explorer);
        await PageBrowser.Ask(
            page,
            "MATCH (c:Corridor)-[:CONNECTS]->(m:Country)\nRETURN c.name AS corridor, m.name AS country ORDER BY corridor, country");
        await page.GetByRole(AriaRole.Button, new() { Name = "Why row 3", Exact = true }).ClickAsync();
        await page.Locator(".passage").First.WaitForAsync();
        await Keep(page, "explorer-why");
        await PageBrowser.Ask(page, "MATCH p = (:Corridor)-[:CONNECTS]->(:Country)\nRETURN p");
        await PageBrowser.Settled(page);
        await Keep(page, "explorer-graph");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Schema" }).ClickAsync();
        await page.Locator("aside.side h2").WaitForAsync();
        await PageBrowser.Settled(page);
        await Keep(page, "explorer-schema");
    }

    [BrowserFact]
    public async Task Proposed_facts_stand_beside_their_text()
    {
        const string report = """
            A year on the roads

            The China-Pakistan Economic Corridor is the busiest of the new routes. Lorries leave it at the coast.

            Tashkent, the capital of Uzbekistan, was the host of one meeting; Astana in Kazakhstan was that of the next.

            Belarus joined the SCO in 2024. Iran had become a member of the organisation a year before.

            No road was closed for longer than a week.
            """;
        using TemporaryFiles files = new();
        Graph graph = KnowledgeGraph.CopyOfSco(new GraphOptions());
        ReviewTable review = ReviewTable.Open(Proposals.Write(graph, files, report), Proposals.WriteText(files, report));
        await using RunningExplorer explorer = await RunningExplorer.Start(
            new ScoGraphServerOptions { Token = RunningExplorer.Token }, review, ("builtin", graph));
        IPage page = await browser.Enter(explorer);
        await page.GetByRole(AriaRole.Tab, new() { Name = "Review" }).ClickAsync();
        await page.Locator(".text mark.chosen").First.WaitForAsync();
        await Keep(page, "explorer-review");
    }

    private static async Task Keep(IPage page, string name)
    {
        if (Folder is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png") });
    }

    /// <summary>Places in regions: every place is joined to one before it, so any first of them hang together.</summary>
    private static Graph Towns()
    {
        Graph graph = new();
        graph.Query("""
            UNWIND range(0, 999) AS n
            CREATE (p:Place {number: n, name: ['Astana', 'Ufa', 'Dushanbe', 'Gorno-Altaysk', 'Tashkent'][n % 5] + ' ' + n})
            WITH p, n CALL (p, n) { WITH p, n WHERE n % 7 = 0 SET p:Capital } CALL (p, n) { WITH p, n WHERE n % 3 = 1 SET p:Harbour }
            """);
        graph.Query("""
            MATCH (a:Place) WHERE a.number > 0
            MATCH (b:Place {number: CASE WHEN a.number % 11 = 0 THEN a.number / 11 ELSE a.number / 4 END}) CREATE (a)-[:ROAD]->(b)
            """);
        graph.Query("""
            MATCH (a:Place) WHERE a.number % 2 = 0 AND a.number > 9
            MATCH (b:Place {number: a.number / 9 + 1}) CREATE (a)-[:RAIL]->(b)
            """);
        return graph;
    }
}
