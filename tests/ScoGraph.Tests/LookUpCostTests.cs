namespace ScoGraph.Tests;

/// <summary>What small questions cost in allocated bytes, so that threads that ask do not wait for one another's garbage.</summary>
public sealed class LookUpCostTests
{
    private const int Nodes = 2_000;

#if DEBUG
    // Code that is compiled for debugging keeps some objects that the optimiser does without.
    private const int Most = 1023 + 64;
#else
    private const int Most = 1023;
#endif

    [Theory]
    [InlineData("MATCH (p:Person {id: $id}) RETURN p.name AS name", Most)]
    [InlineData("MATCH (p:Person {name: 'person ' + $id}) RETURN p.name AS name", Most + 128)]
    [InlineData("MATCH (p:Person {id: $id}) RETURN p.name AS name, p.id AS id", Most + 192)]
    [InlineData("RETURN toString($id) AS name", Most + 64)]
    public void A_look_up_allocates_less_than_one_kilobyte_and_what_it_makes_itself(string query, long most)
    {
        using Graph graph = People();
        Assert.InRange(PerQuestion(i => graph.Query(query, ("id", i % Nodes)).Single().Get<string>("name")), 1, most);
    }

    [Fact]
    public void One_with_a_dictionary_of_parameters_does_too()
    {
        using Graph graph = People();
        Dictionary<string, object?> parameters = new() { ["id"] = 7 };
        Assert.InRange(PerQuestion(_ => graph.Query("MATCH (p:Person {id: $id}) RETURN p.name", parameters)[0].Get<string>(0)), 1, Most);
    }

    [Fact]
    public void One_of_the_node_itself_does_until_its_properties_are_read()
    {
        using Graph graph = People();
        Assert.InRange(PerQuestion(i => graph.Query("MATCH (p:Person {id: $id}) RETURN p", ("id", i % Nodes)).Single()), 1, Most);
    }

    [Fact]
    public void Commits_between_look_ups_cost_them_nothing_more()
    {
        using Graph graph = People();
        long alone = PerQuestion(i => graph.Query("MATCH (p:Person {id: $id}) RETURN p.name", ("id", i % Nodes)));
        long bytes = 0;
        for (int i = 0; i < 500; i++)
        {
            graph.Query("CREATE (:Log {id: $i, name: 'entry'})", ("i", i));
            long before = GC.GetAllocatedBytesForCurrentThread();
            graph.Query("MATCH (p:Person {id: $id}) RETURN p.name", ("id", i % Nodes));
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // An entry of the state that tells whose index it is, and the list of the changes that were not any.
        Assert.InRange(bytes / 500, 1, alone + 1024);
    }

    [Fact]
    public void An_unknown_name_is_looked_for_among_many_only_where_somebody_asks()
    {
        using Graph graph = new();
        graph.Query("CREATE (a) WITH a UNWIND range(1, 3000) AS i SET a[$prefix + i] = i", ("prefix", "property"));
        Assert.InRange(PerQuestion(_ => graph.Query("MATCH (p:Persn {propery7: 1}) RETURN p")), 1, 2047);
        QueryResult result = graph.Query("MATCH (p) WHERE p.propert7 = 1 RETURN p");
        graph.Query("CREATE ({propert77: 1, propert7: 2})");
        Assert.Equal("The graph has no property 'propert7'. Did you mean 'property7'?", Assert.Single(result.Warnings).Message);
        Assert.Empty(graph.Query("MATCH (p) WHERE p.propert7 = 1 RETURN p").Warnings);
    }

    private static Graph People()
    {
        Graph graph = new();
        graph.Query("UNWIND range(0, $last) AS i CREATE (:Person {id: i, name: 'person ' + i})", ("last", Nodes - 1));
        return graph;
    }

    private static long PerQuestion(Func<int, object?> ask)
    {
        const int times = 1000;
        for (int i = 0; i < times; i++)
            ask(i);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < times; i++)
            ask(i);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / times;
    }
}
