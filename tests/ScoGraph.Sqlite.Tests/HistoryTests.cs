namespace ScoGraph.Sqlite.Tests;

/// <summary>States of the past, what changed between them, and commits that are taken back.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SqliteGraph _graph;

    public HistoryTests()
    {
        _graph = SqliteGraph.Open(_folder.File());
        for (int i = 1; i <= 20; i++)
        {
            using Transaction transaction = _graph.BeginTransaction();
            transaction.Describe("Ada", $"step {i}");
            transaction.Query("MERGE (c:Count) SET c.value = $i CREATE (c)-[:HAS]->(:Step {number: $i})", ("i", i));
            if (i % 5 == 0)
                transaction.Query("MATCH (s:Step {number: $i}) DETACH DELETE s", ("i", i - 1));
            transaction.Commit();
        }
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_state_of_the_past_is_what_it_was()
    {
        for (int commit = 1; commit <= 20; commit++)
        {
            GraphView past = _graph.AsOf(commit);
            Assert.Equal(commit, past.Query("MATCH (c:Count) RETURN c.value").Scalar<int>());
            Assert.Equal(commit - (commit / 5), past.Query("MATCH (:Count)-[:HAS]->(s:Step) RETURN count(s)").Scalar<int>());
        }

        Assert.Equal(0, _graph.AsOf(0).Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void History_tells_who_changed_what()
    {
        GraphCommit[] commits = [.. _graph.History()];
        Assert.Equal(
            Enumerable.Range(1, 20).Select(i => ((long)i, "Ada", $"step {i}")),
            commits.Select(c => (c.Number, c.Author!, c.Message!)));
        NodeChange count = commits[6].Changes.Nodes.Single(n => n.Kind == ChangeKind.Changed);
        Assert.Equal((6L, 7L), ((long)count.Properties[0].Before!, (long)count.Properties[0].After!));
        Assert.Equal(commits[6].Instant, _graph.History(6, 7).Single().Instant);
    }

    [Fact]
    public void Changes_between_states_are_net()
    {
        GraphChanges changes = _graph.Changes(2, 6);
        Assert.Equal(["Changed", "Created", "Created", "Created"], changes.Nodes.Select(n => n.Kind.ToString()).Order());
        Assert.Equal(3, changes.Relationships.Count(r => r.Kind == ChangeKind.Created));
        Assert.Throws<ArgumentOutOfRangeException>(() => _graph.Changes(6, 2));
    }

    [Fact]
    public void A_commit_is_taken_back_as_a_new_one_and_elements_keep_their_ids()
    {
        Node gone = _graph.AsOf(19).Query("MATCH (s:Step {number: 19}) RETURN s").Scalar<Node>();
        long commit = _graph.Revert(20);
        Assert.Equal(21, commit);
        Assert.Equal(gone.Id, _graph.Query("MATCH (s:Step {number: 19}) RETURN s").Scalar<Node>().Id);
        Assert.Equal(19, _graph.Query("MATCH (c:Count) RETURN c.value").Scalar<int>());
        Assert.Equal("Takes back commit 20.", _graph.History(20).Single().Message);
    }

    [Fact]
    public void A_deletion_that_was_taken_back_is_there_when_the_file_is_opened_again()
    {
        using TestFolder folder = new();
        using (SqliteGraph graph = SqliteGraph.Open(folder.File()))
        {
            graph.Query("CREATE (:Town {name: 'Osh'})-[:ROAD {km: 440}]->(:Town {name: 'Naryn'})");
            graph.Query("MATCH (t:Town {name: 'Osh'}) DETACH DELETE t");
            graph.Revert(2);
            graph.Query("MATCH ()-[r:ROAD]->() DELETE r");
            graph.Revert(4);
        }

        using SqliteGraph again = SqliteGraph.Open(folder.File());
        Assert.Equal(440, again.Query("MATCH (:Town {name: 'Osh'})-[r:ROAD]->(:Town {name: 'Naryn'}) RETURN r.km").Scalar<int>());
        Assert.Equal(1, again.Query("MATCH ()-[r]-(:Town {name: 'Naryn'}) RETURN count(r)").Scalar<int>());
        Assert.Equal(1, again.AsOf(2).Query("MATCH (t:Town) RETURN count(t)").Scalar<int>());
        Assert.Empty(again.Verify().Problems);
    }

    [Fact]
    public void What_was_changed_again_is_in_the_way()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => _graph.Revert(7));
        Assert.Equal("The commit 7 cannot be taken back: the property 'value' of node #0 was changed again since.", error.Message);
        Assert.Equal(20, _graph.LastCommit);
    }

    [Fact]
    public void States_that_the_file_does_not_hold_are_refused()
    {
        GraphFileException error = Assert.Throws<GraphFileException>(() => _graph.AsOf(21));
        Assert.Equal(GraphFileProblem.NoSuchState, error.Problem);
        Assert.StartsWith("The file holds no state 21: its history goes from 0 to 20.", error.Message, StringComparison.Ordinal);
        Assert.Equal(GraphFileProblem.NoSuchState, Assert.Throws<GraphFileException>(() => _graph.AsOf(DateTimeOffset.UnixEpoch)).Problem);
        Assert.Equal(GraphFileProblem.NoSuchState, Assert.Throws<GraphFileException>(() => _graph.Revert(99)).Problem);
    }

    [Fact]
    public void An_instant_names_the_state_that_held_then()
    {
        DateTimeOffset[] instants = [.. _graph.History().Select(c => c.Instant)];
        int last = Array.LastIndexOf(instants, instants[9]) + 1;
        Assert.Equal(last, _graph.AsOf(instants[9]).Query("MATCH (c:Count) RETURN c.value").Scalar<int>());
        Assert.Equal(20, _graph.AsOf(DateTimeOffset.MaxValue).Query("MATCH (c:Count) RETURN c.value").Scalar<int>());
    }

    [Fact]
    public void Elements_of_the_past_are_those_of_the_graph()
    {
        Node count = _graph.AsOf(3).Query("MATCH (c:Count) RETURN c").Scalar<Node>();
        Assert.Equal(20, _graph.Query("MATCH (c) WHERE c = $count RETURN c.value", ("count", count)).Scalar<int>());
    }
}
