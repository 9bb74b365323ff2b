using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Times;

namespace ScoGraph.Explorer.Tests.Times;

public sealed class TimeLineTests
{
    [Fact]
    public void A_file_has_a_past_that_is_gone_through()
    {
        using TemporaryFiles files = new();
        using SqliteGraph graph = SqliteGraph.Open(files.Path("towns.scograph"));
        graph.Query("CREATE (:Town)", [], new QueryOptions { Author = "Ada", Message = "the first" });
        graph.Query("CREATE (:Town)");
        Workspace workspace = Desks.On(graph);
        TimeLine line = new(workspace);
        line.Refresh();
        Assert.Equal((graph.LastCommit - graph.FirstState + 1, false), (line.Moments.Count, line.IsEmpty));
        Assert.EndsWith("Ada: the first", line.Moments[^2].Text, StringComparison.Ordinal);
        line.GoToMoment(line.Moments.Count - 2);
        Assert.Equal((graph.LastCommit - 1, line.Moments.Count - 2), (workspace.AsOf, line.Moment));
        Assert.Equal(1, workspace.State.Query("MATCH (t:Town) RETURN count(*)").Scalar<long>());
        line.GoToMoment(line.Moments.Count - 1);
        Assert.Null(workspace.AsOf);
        Assert.Equal("now", line.Text);
    }

    [Fact]
    public void The_days_are_those_on_which_something_changes()
    {
        using Graph graph = new();
        graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("WORKS_FOR"), "from", "to"));
        graph.Declare(ValidityRule.On(DeclarationTarget.Nodes("Firm"), "founded", null));
        graph.Query("""
            CREATE (a:Person)-[:WORKS_FOR {from: 2001, to: '2003-06'}]->(:Firm {founded: date('1999-05-04')}),
                   (a)-[:WORKS_FOR {from: 'long ago'}]->(:Firm)
            """);
        Workspace workspace = Desks.On(graph);
        TimeLine line = new(workspace);
        line.Refresh();
        Assert.Equal(["1999-05-04", "2001-01-01", "2003-07-01"], line.Days.Select(TimeLine.Write));
        Assert.Equal(-1, line.Day);
        line.GoToDay(TimeLine.Read("2002-02-03"));
        Assert.Equal((1, "now, what held on 2002-02-03"), (line.Day, line.Text));
        line.GoToDay(TimeLine.Read("no day"));
        Assert.Null(workspace.ValidOn);
    }

    [Fact]
    public void A_graph_without_either_has_no_line()
    {
        using Graph graph = Letters.Open();
        TimeLine line = new(Desks.On(graph));
        line.Refresh();
        Assert.True(line.IsEmpty);
    }
}
