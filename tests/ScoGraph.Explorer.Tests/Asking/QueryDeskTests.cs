using ScoGraph.Explorer.Asking;

namespace ScoGraph.Explorer.Tests.Asking;

public sealed class QueryDeskTests
{
    [Fact]
    public async Task A_row_says_why_it_is_there()
    {
        using Graph graph = Letters.Open();
        QueryDesk desk = new(Desks.On(graph));
        await desk.Run("MATCH (a)-[:KNOWS]->(b) RETURN a.name, b.name");
        Assert.Equal(("1 row", ResultTab.Table), (desk.Result!.Summary, desk.Tab));
        await desk.Choose(0);
        Assert.Contains("Ada -[KNOWS]-> Ben", desk.Reasons!.Tree, StringComparison.Ordinal);
        Assert.Equal("She wrote to Ben.", Assert.Single(desk.Reasons.Passages).Text);
    }

    [Fact]
    public async Task Without_evidence_a_row_is_shown_all_the_same()
    {
        using Graph graph = Letters.Open();
        Workspace workspace = Desks.On(graph);
        workspace.HasEvidence = false;
        QueryDesk desk = new(workspace);
        await desk.Run("MATCH (a)-[:KNOWS]->(b) RETURN a.name");
        await desk.Choose(0);
        Assert.Equal((0, null), (desk.Row, desk.Reasons));
        Assert.False(desk.Result!.HasEvidence);
    }

    [Fact]
    public async Task Elements_are_shown_as_a_graph_and_plans_as_plans()
    {
        using Graph graph = Letters.Open();
        QueryDesk desk = new(Desks.On(graph));
        await desk.Run("MATCH p = (:Person)-[:KNOWS]->() RETURN p");
        Assert.Equal(ResultTab.Graph, desk.Tab);
        Assert.Contains("\"caption\":\"Ada\"", desk.View, StringComparison.Ordinal);
        await desk.Run("MATCH (n:Person) RETURN n", "EXPLAIN");
        Assert.Equal(ResultTab.Plan, desk.Tab);
        Assert.Contains("Person", desk.Result!.Plan, StringComparison.Ordinal);
        Assert.Null(desk.View);
    }

    [Theory]
    [InlineData("RETURN m", "", 7, 1, 8)]
    [InlineData("RETURN m", "EXPLAIN", 7, 1, 8)]
    [InlineData("explain RETURN m", "EXPLAIN", 15, 1, 16)]
    [InlineData("MATCH (n)\nRETURN m", "PROFILE", 17, 2, 8)]
    public async Task A_mistake_has_its_place_in_what_was_typed(string text, string prefix, int start, int line, int column)
    {
        using Graph graph = Letters.Open();
        QueryDesk desk = new(Desks.On(graph));
        await desk.Run(text, prefix);
        Assert.Null(desk.Result);
        Assert.Equal((start, 1, line, column), (desk.Failure!.Start, desk.Failure.Length, desk.Failure.Line, desk.Failure.Column));
    }

    [Fact]
    public async Task What_changes_the_graph_is_refused_where_it_is_only_read()
    {
        using Graph graph = Letters.Open();
        QueryDesk reading = new(Desks.On(graph));
        await reading.Run("CREATE (:City {name: 'Naryn'})");
        Assert.NotNull(reading.Failure);
        Assert.Equal(1, graph.Query("MATCH (c:City) RETURN count(*)").Scalar<long>());
        QueryDesk writing = new(Desks.On(graph, readOnly: false));
        await writing.Run("CREATE (:City {name: 'Naryn'})");
        Assert.Equal("1 node created, 1 property set, 1 label added", writing.Result!.Summary);
        Assert.Equal(2, graph.Query("MATCH (c:City) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task Of_very_many_rows_the_first_are_kept_and_the_others_counted()
    {
        using Graph graph = new();
        QueryDesk desk = new(Desks.On(graph));
        await desk.Run("UNWIND range(1, 20000) AS n RETURN n");
        Assert.Equal(Workspace.MostRows, desk.Result!.Rows.Count);
        Assert.Equal("10,000 of 20,000 rows", desk.Result.Summary);
    }

    [Fact]
    public async Task A_question_that_is_stopped_says_so()
    {
        using Graph graph = new();
        QueryDesk desk = new(Desks.On(graph));
        Task asked = desk.Run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN a, b");
        desk.Stop();
        await asked;
        Assert.Contains("stopped", desk.Failure!.Message, StringComparison.Ordinal);
        Assert.False(desk.IsRunning);
    }

    [Fact]
    public async Task Wrong_parameters_are_told()
    {
        using Graph graph = new();
        QueryDesk desk = new(Desks.On(graph));
        desk.Help.Parameters = "{\"a\": 1,\n \"b\" 2}";
        await desk.Run("RETURN $a");
        Assert.Contains("no JSON (line 2", desk.Failure!.Message, StringComparison.Ordinal);
        desk.Help.Parameters = "{\"a\": [1, {\"b\": 2.5}]}";
        await desk.Run("RETURN $a[1].b AS x");
        Assert.Equal(2.5, desk.Result!.Rows[0][0]);
        desk.Help.Parameters = "[1]";
        await desk.Run("RETURN 1");
        Assert.Contains("one JSON object", desk.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_ordered_as_the_language_orders_values()
    {
        using Graph graph = new();
        QueryDesk desk = new(Desks.On(graph));
        await desk.Run("UNWIND [10, null, 9, 'a', 2.5] AS x RETURN x");
        string Shown() => string.Join(' ', desk.Order.Positions.Select(position => desk.Result!.Rows[position].GetText(0)));
        Assert.Equal("10  9 a 2.5", Shown());
        desk.Sort(0);
        Assert.Equal("a 2.5 9 10 ", Shown());
        desk.Sort(0);
        Assert.Equal(" 10 9 2.5 a", Shown());
        desk.Sort(0);
        Assert.Equal("10  9 a 2.5", Shown());
    }
}
