namespace ScoGraph.Soak;

/// <summary>
/// Writes all the time: money goes from account to account, so that its sum stays; visits come and as many go, so that the graph keeps its
/// size; names change; now and then the last commit is taken back.
/// </summary>
internal sealed class SoakWriter(SqliteGraph graph)
{
    public const int Accounts = 10_000, Visits = 5_000;

    private readonly Random _random = new(20261128);
    private readonly LinkedList<long> _visits = new(Enumerable.Range(1, Visits).Select(number => (long)number));
    private long _visit = Visits;
    private long _taken, _lastVisit, _gone;

    /// <summary>The graph that it begins with.</summary>
    public static Graph Begin()
    {
        Graph graph = new();
        graph.Query($"UNWIND range(0, {Accounts - 1}) AS id CREATE (:Account {{id: id, value: 1000, name: 'account ' + id}})");
        graph.Query("MATCH (a:Account), (b:Account {id: (a.id * 7 + 1) % $all}) CREATE (a)-[:KNOWS]->(b)", ("all", Accounts));
        graph.Query($"UNWIND range(1, {Visits}) AS i MATCH (a:Account {{id: i}}) CREATE (a)-[:MADE]->(:Visit {{number: i}})");
        return graph;
    }

    /// <summary>Makes a commit.</summary>
    public void Write()
    {
        int choice = _random.Next(100);
        if (choice < 5 && graph.LastCommit > _taken)
        {
            TakeBack(graph.LastCommit);
            return;
        }

        using Transaction transaction = graph.BeginTransaction();
        transaction.Describe("soak", null);
        if (choice < 60)
            Transfer(transaction, _random.Next(Accounts), _random.Next(Accounts), _random.Next(10));
        else if (choice < 85)
            Visit(transaction, _random.Next(Accounts));
        else
            transaction.Query("MATCH (a:Account {id: $id}) SET a.name = $name", ("id", _random.Next(Accounts)), ("name", $"name {_random.Next()}"));
        transaction.Commit();
        if (choice is >= 60 and < 85)
            _lastVisit = graph.LastCommit;
    }

    private void TakeBack(long commit)
    {
        _taken = graph.Revert(commit, "soak");
        if (commit != _lastVisit)
            return;
        _visits.RemoveLast();
        _visits.AddFirst(_gone);
    }

    private static void Transfer(Transaction transaction, int from, int to, int amount)
    {
        transaction.Query("MATCH (a:Account {id: $id}) SET a.value = a.value - $amount", ("id", from), ("amount", amount));
        transaction.Query("MATCH (a:Account {id: $id}) SET a.value = a.value + $amount", ("id", to), ("amount", amount));
    }

    private void Visit(Transaction transaction, int account)
    {
        transaction.Query("MATCH (a:Account {id: $id}) CREATE (a)-[:MADE]->(:Visit {number: $number})", ("id", account), ("number", ++_visit));
        _visits.AddLast(_visit);
        _gone = _visits.First!.Value;
        _visits.RemoveFirst();
        transaction.Query("MATCH (v:Visit {number: $number}) DETACH DELETE v", ("number", _gone));
    }
}
