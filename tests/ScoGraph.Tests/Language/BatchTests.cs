using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ScoGraph.Tests.Language;

/// <summary>CALL { … } IN TRANSACTIONS keeps whole batches, and exactly those that did not fail.</summary>
public sealed class BatchTests
{
    [Property(MaxTest = 60)]
    public Property Kept_are_the_batches_before_a_failure_or_all_but_those_that_fail() => Prop.ForAll(
        Gen.Elements(true, false, false, false).ListOf(9).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(),
        Gen.Elements("FAIL", "CONTINUE", "BREAK").ToArbitrary(), (fails, size, mode) =>
        {
            using Graph graph = new();
            int commits = 0;
            using IDisposable subscription = graph.Subscribe(new Listener(_ => commits++));
            Dictionary<string, object?> parameters = new()
            {
                ["rows"] = fails.Select((f, i) => new Dictionary<string, object?> { ["id"] = (long)i, ["d"] = f ? 0L : 1L }).ToList(),
                ["size"] = (long)size,
            };
            string query =
                $"UNWIND $rows AS x CALL (x) {{ CREATE (:A {{id: x.id, d: 1 / x.d}}) }} IN TRANSACTIONS OF $size ROWS ON ERROR {mode}";
            List<long> expected = [];
            int kept = 0;
            bool failed = false;
            foreach (int[] batch in Enumerable.Range(0, fails.Count).Chunk(size))
            {
                bool bad = batch.Any(i => fails[i]);
                failed |= bad;
                if (bad && mode != "CONTINUE")
                    break;
                if (bad)
                    continue;
                kept++;
                expected.AddRange(batch.Select(i => (long)i));
            }

            if (failed && mode == "FAIL")
                Assert.Throws<QueryException>(() => graph.Query(query, parameters));
            else
                Assert.Equal(expected.Count, graph.Query(query, parameters).Updates.NodesCreated);
            Assert.Equal(expected, graph.Query("MATCH (a:A) RETURN a.id AS id ORDER BY id").Select(row => row.Get<long>("id")));
            Assert.Equal(kept, commits);
        });

    [Fact]
    public void A_transaction_of_the_caller_is_not_cut()
    {
        using Graph graph = new();
        using Transaction transaction = graph.BeginTransaction();
        QueryException error = Assert.Throws<QueryException>(
            () => transaction.Query("UNWIND [1] AS x CALL (x) { CREATE (:A) } IN TRANSACTIONS"));
        Assert.Equal("TransactionWithin", error.Detail);
        Assert.Empty(transaction.Query("MATCH (n) RETURN n"));
    }

    [Fact]
    public void Each_commit_on_the_way_says_who_asked_and_why()
    {
        using Graph graph = new();
        List<(string?, string?)> told = [];
        using IDisposable subscription = graph.Subscribe(new Listener(commit => told.Add((commit.Author, commit.Message))));
        QueryOptions options = new() { Author = "ada", Message = "towns" };
        graph.Query("UNWIND [1, 2] AS x CALL (x) { CREATE (:A) } IN TRANSACTIONS OF 1 ROWS", [], options);
        graph.Query("CREATE (:B)", [], options);
        Assert.Equal([("ada", "towns"), ("ada", "towns"), ("ada", "towns")], told);
    }

    [Fact]
    public void Where_queries_only_read_it_is_refused()
    {
        using Graph graph = new();
        Assert.Throws<QueryException>(() => graph.Query(
            "UNWIND [1] AS x CALL (x) { CREATE (:A) } IN TRANSACTIONS", [], new QueryOptions { ReadOnly = true }));
        Assert.Empty(graph.Query("MATCH (n) RETURN n"));
    }

    private sealed class Listener(Action<GraphCommit> hear) : ICommitListener
    {
        void ICommitListener.Committed(GraphCommit commit) => hear(commit);
    }
}
