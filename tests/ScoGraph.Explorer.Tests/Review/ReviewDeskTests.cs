using ScoGraph.Documents;
using ScoGraph.Explorer.Review;

namespace ScoGraph.Explorer.Tests.Review;

public sealed class ReviewDeskTests
{
    [Fact]
    public async Task Facts_are_decided_kept_and_written_into_the_graph()
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        string path = Proposals.Write(graph, files);
        ReviewDesk desk = new(Desks.On(graph, readOnly: false), ReviewTable.Open(path));
        Assert.Equal((2, 0), (desk.Items.Count, desk.At));
        Assert.Equal(desk.Item!.Quote, desk.Passage!.Parts.Words);
        Assert.Equal(("Sund Bridge", "nobody"), (desk.NameOf(desk.Item.Start), desk.NameOf("nobody")));
        desk.Decide(ReviewDecision.Accept);
        Assert.Equal(1, desk.At);
        desk.Decide(ReviewDecision.Reject);
        Assert.Equal((1, 1, 0), Counts(desk));
        Assert.Equal([ReviewDecision.Accept, ReviewDecision.Reject], ReviewFile.Read(File.ReadAllText(path)).Select(item => item.Decision));
        await desk.Write();
        Assert.StartsWith("1 added", desk.Note, StringComparison.Ordinal);
        Assert.Equal(1, graph.Query("MATCH (:Bridge)-[r]->(:Country) RETURN count(r)").Scalar<long>());
        desk.GoTo(0);
        Assert.StartsWith("The Sund Bridge", desk.Passage!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_graph_does_not_know_is_told_and_nothing_is_written()
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        ReviewDesk desk = new(Desks.On(graph, readOnly: false), ReviewTable.Open(Proposals.Write(graph, files)));
        desk.Edit("BUILT_BY", "nobody", "", "somebody said so");
        Assert.Equal(("nobody", "somebody said so"), (desk.Item!.Start, desk.Item.Because));
        desk.Decide(ReviewDecision.Accept);
        await desk.Write();
        Assert.True(desk.HasFailed);
        Assert.Contains("nobody", desk.Note, StringComparison.Ordinal);
        Assert.Equal(0, graph.Query("MATCH ()-[r]->() RETURN count(r)").Scalar<long>());
    }

    [Fact]
    public void Where_the_graph_is_only_read_nothing_is_decided()
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        string path = Proposals.Write(graph, files), before = File.ReadAllText(path);
        ReviewDesk desk = new(Desks.On(graph), ReviewTable.Open(path));
        desk.Decide(ReviewDecision.Accept);
        Assert.True(desk.HasFailed);
        Assert.Equal((0, 0, 2), Counts(desk));
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void Two_who_decide_at_once_do_not_overwrite_each_other()
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        ReviewTable table = ReviewTable.Open(Proposals.Write(graph, files));
        ReviewItem seen = table.Items[0];
        Assert.True(table.TryChange(0, seen, seen with { Decision = ReviewDecision.Reject }));
        Assert.False(table.TryChange(0, seen, seen with { Decision = ReviewDecision.Accept }));
        Assert.Equal(ReviewDecision.Reject, table.Items[0].Decision);
    }

    private static (int, int, int) Counts(ReviewDesk desk) =>
        (desk.Count(ReviewDecision.Accept), desk.Count(ReviewDecision.Reject), desk.Count(ReviewDecision.Open));
}
