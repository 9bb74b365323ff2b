using ScoGraph.Explorer.Asking;

namespace ScoGraph.Explorer.Tests.Asking;

public sealed class QueryHelpTests
{
    [Fact]
    public void Names_of_the_graph_are_completed()
    {
        using Graph graph = Letters.Open();
        QueryHelp help = new(Desks.On(graph)) { Parameters = "{\"name\": \"Osh\"}" };
        Assert.Equal("Person", Assert.Single(help.Complete("MATCH (n:Per", 12).Items).Text);
        Assert.Equal("$name", Assert.Single(help.Complete("RETURN $na", 10).Items).Text);
        Assert.Empty(help.Complete("MATCH (n:Person", 15).Items);
        Assert.NotEmpty(help.Complete("MAT", 99).Items);
    }

    [Fact]
    public void Names_that_came_meanwhile_are_completed_too()
    {
        using Graph graph = Letters.Open();
        QueryHelp help = new(Desks.On(graph));
        Assert.Empty(help.Complete("MATCH (n:Riv", 12).Items);
        graph.Query("CREATE (:River)");
        Assert.Equal("River", Assert.Single(help.Complete("MATCH (n:Riv", 12).Items).Text);
    }

    [Fact]
    public void A_mistake_is_found_without_running_the_question()
    {
        using Graph graph = Letters.Open();
        QueryHelp help = new(Desks.On(graph));
        Assert.Equal((7, 1), (help.Check("RETURN m")!.Start, help.Check("RETURN m")!.Length));
        Assert.Null(help.Check("MATCH (n) RETURN n"));
        Assert.Null(help.Check("  "));
        Assert.NotNull(help.Check("MATCH (n) DETACH DELETE n"));
        Assert.Null(new QueryHelp(Desks.On(graph, readOnly: false)).Check("MATCH (n) DETACH DELETE n"));
        Assert.Equal(1, graph.Query("MATCH (c:City) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public void Colours_lie_within_the_text()
    {
        using Graph graph = new();
        QueryHelp help = new(Desks.On(graph));
        string text = "MATCH (n:Person) RETURN n.name + 'x' // note";
        IReadOnlyList<EditorMark> marks = help.Colours(text);
        Assert.Equal("keyword", marks[0].Style);
        Assert.All(marks, mark => Assert.InRange(mark.Start + mark.Length, 1, text.Length));
        Assert.Empty(help.Colours(""));
    }
}
