namespace ScoGraph.Tests.Mapping;

/// <summary>Parameters as tuples, objects and rows of objects, in every method that asks.</summary>
public sealed class ParameterObjectTests
{
    private static readonly QueryOptions OneRow = new() { Limits = new QueryLimits { MaxRows = 1 } };

    private readonly Graph _graph = new();

    [Fact]
    public void An_object_gives_its_properties()
    {
        Assert.Equal("Osh 3", _graph.Query("RETURN $name + ' ' + $least", new { name = "Osh", least = 3 }).Scalar<string>());
        Assert.Equal("Osh Osh", _graph.Query("RETURN $Name + ' ' + $name", new Town("Osh", 2)).Scalar<string>());
        Assert.Equal(["Osh"], _graph.Query<string>("RETURN $name", new { name = "Osh" }));
        Assert.Equal(new Town("Osh", 2), _graph.Query<Town>("RETURN $name AS name, $size AS size", new Town("Osh", 2)).Single());
    }

    [Fact]
    public void Tuples_stand_beside_options_and_a_token_everywhere()
    {
        Assert.Equal(1, _graph.Query("RETURN $a", [("a", 1)], OneRow, default).Scalar<int>());
        Assert.Equal([1], _graph.Query<int>("RETURN $a", [("a", 1)], OneRow, default));
        Assert.True(_graph.TryQuery("RETURN $a", [("a", 1)], out QueryResult? _, out _, OneRow));
        Assert.True(_graph.TryQuery("RETURN $a", [("a", 1)], out IReadOnlyList<int>? numbers, out _, OneRow));
        Assert.Equal([1], numbers);
        Assert.Equal(1L, _graph.Stream("RETURN $a", [("a", 1)], OneRow, default).Single()[0]);
        Assert.Equal([1], _graph.Stream<int>("RETURN $a", [("a", 1)], OneRow, default));
        Assert.Throws<QueryException>(() => _graph.Query("UNWIND [1, 2] AS i RETURN i + $a", [("a", 1)], OneRow));
    }

    [Fact]
    public async Task Objects_stream()
    {
        List<Town> towns = [];
        await foreach (Town town in _graph.StreamAsync<Town>("UNWIND range(1, 3) AS i RETURN $name AS name, i AS size", [("name", "n")]))
            towns.Add(town);
        Assert.Equal([new Town("n", 1), new Town("n", 2), new Town("n", 3)], towns);
    }

    [Fact]
    public void A_wrong_query_is_told_without_an_exception()
    {
        Assert.False(_graph.TryQuery("RETURN", [], out IReadOnlyList<Town>? none, out QueryException? error));
        Assert.Null(none);
        Assert.NotNull(error);
    }

    [Fact]
    public void Rows_of_objects_are_a_list_of_maps()
    {
        Town[] towns = [new("a", 1), new("b", 2)];
        _graph.Query("UNWIND $rows AS row CREATE (:Town {name: row.name, size: row.size})", ("rows", QueryParameters.List(towns)));
        Assert.Equal(towns, _graph.Query<Town>("MATCH (t:Town) RETURN t ORDER BY t.name"));
    }

    [Fact]
    public void What_is_no_object_of_parameters_is_refused()
    {
        Refuses("string", () => _graph.Query("RETURN 1", "text"));
        Refuses("QueryOptions", () => _graph.Query("RETURN 1", OneRow));
        Refuses("QueryParameters.From", () => _graph.Query("RETURN $a", ("a", new Town("a", 1))));
    }

    private static void Refuses(string message, Action ask) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(ask).Message, StringComparison.Ordinal);

    [Fact]
    public void Messages_name_no_inner_argument()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => _graph.Query("RETURN $a", ("a", new object())));
        Assert.DoesNotContain("'clr'", error.Message, StringComparison.Ordinal);
    }

    private sealed record Town(string Name, long Size);
}
