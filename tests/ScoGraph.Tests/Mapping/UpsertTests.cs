namespace ScoGraph.Tests.Mapping;

/// <summary>Typed rows into the graph in one statement.</summary>
public sealed class UpsertTests : IDisposable
{
    private readonly Graph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Nodes_are_made_and_found_again()
    {
        Assert.Equal(2, _graph.Upsert([new City("Osh", 1), new City("Naryn", 2)], "City", "name").NodesCreated);
        Assert.Equal(1, _graph.Upsert([new City("Osh", 3), new City("Talas", 4)], "City", "Name").NodesCreated);
        Assert.Equal(
            [new City("Naryn", 2), new City("Osh", 3), new City("Talas", 4)], _graph.Query<City>("MATCH (c:City) RETURN c ORDER BY c.name"));
    }

    [Fact]
    public void What_an_object_does_not_have_stays()
    {
        _graph.Query("CREATE (:`Order ``x``` {name: 'Osh', region: 'south', size: 9})");
        _graph.Upsert([new { name = "Osh", size = (int?)null }], "Order `x`", "name");
        Assert.Equal("{name: 'Osh', region: 'south'}", _graph.Query("MATCH (n) RETURN properties(n)")[0].GetText(0));
    }

    [Fact]
    public void A_transaction_upserts_too()
    {
        using (Transaction transaction = _graph.BeginTransaction())
            transaction.Upsert([new City("Osh", 1)], "City", "name");
        Assert.Equal(0, _graph.Schema().Nodes);
        Assert.Throws<QueryException>(() => _graph.Snapshot().Upsert([new City("Osh", 1)], "City", "name"));
    }

    [Fact]
    public void Wrong_rows_change_nothing()
    {
        Refuses("City has no 'nam'; it has name, size. Did you mean 'name'?", () => _graph.Upsert([new City("Osh", 1)], "City", "nam"));
        Refuses("Object 1 has null as its 'name'", () => _graph.Upsert([new City("Osh", 1), new City(null!, 1)], "City", "name"));
        Refuses("no type of parameters by name", () => _graph.Upsert(["Osh"], "City", "name"));
        Assert.Equal(0, _graph.Schema().Nodes);
    }

    private static void Refuses(string message, Action upsert) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(upsert).Message, StringComparison.Ordinal);

    private sealed record City(string Name, long Size);
}
