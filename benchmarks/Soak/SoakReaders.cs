namespace ScoGraph.Soak;

/// <summary>What readers ask, each of which knows what is right whatever was written.</summary>
internal sealed class SoakReaders(SqliteGraph graph, SqliteGraph follower)
{
    private const int Back = 500, Between = 20;

    /// <summary>The questions by their names; there is a thread for each.</summary>
    public IReadOnlyList<(string Name, Action<Random> Ask)> Questions =>
    [
        ("look-up", LookUp), ("look-up", LookUp), ("look-up", LookUp), ("two steps", TwoSteps), ("sum of all", _ => Sum(graph)),
        ("sum of all, followed", _ => Sum(follower)), ("sum as of up to 500 commits ago", Past), ("changes of 20 commits", Changes),
    ];

    private void LookUp(Random random)
    {
        int id = random.Next(SoakWriter.Accounts);
        Require(1, graph.Query("MATCH (a:Account {id: $id})-[:KNOWS]->(b) RETURN count(b)", ("id", id)).Scalar<long>(), "neighbours");
    }

    private void TwoSteps(Random random)
    {
        int id = random.Next(SoakWriter.Accounts);
        const string query = "MATCH (a:Account {id: $id})-[:KNOWS]->()-[:KNOWS]->(c) OPTIONAL MATCH (c)-[:MADE]->(v:Visit) RETURN c.id, count(v) >= 0";
        Row row = graph.Query(query, ("id", id))[0];
        Require(((((id * 7) + 1) * 7) + 1) % SoakWriter.Accounts, row.Get<long>(0), "the end of two steps");
    }

    private static void Sum(QuerySource source)
    {
        Row row = source.Query("MATCH (a:Account) WITH sum(a.value) AS sum OPTIONAL MATCH (v:Visit) RETURN sum, count(v)")[0];
        Require(1000L * SoakWriter.Accounts, row.Get<long>(0), "the sum");
        Require(SoakWriter.Visits, row.Get<long>(1), "visits");
    }

    private void Past(Random random)
    {
        long last = graph.LastCommit, commit = Math.Max(graph.FirstState, last - random.Next(Back));
        try
        {
            Sum(graph.AsOf(commit));
        }
        catch (GraphFileException error) when (error.Problem == GraphFileProblem.NoSuchState && graph.FirstState > commit)
        {
            // The history was ended meanwhile, as the options say.
        }
    }

    private void Changes(Random random)
    {
        long last = graph.LastCommit, from = Math.Max(graph.FirstState, last - random.Next(1, Between));
        try
        {
            long money = graph.Changes(from, last).Nodes.Where(node => node.Kind == ChangeKind.Changed).SelectMany(node => node.Properties)
                .Where(property => property.Key == "value").Sum(property => (long)property.After! - (long)property.Before!);
            Require(0, money, "money that changed");
        }
        catch (GraphFileException error) when (error.Problem == GraphFileProblem.NoSuchState && graph.FirstState > from)
        {
            // As above.
        }
    }

    private static void Require(long expected, long found, string what)
    {
        if (expected != found)
            throw new InvalidOperationException($"{what}: {found} instead of {expected}");
    }
}
