using QuikGraph;
using QuikGraph.Algorithms;
using ScoGraph.Knowledge;

namespace ScoGraph.Tests;

/// <summary>QuikGraph on both sides: a part of a graph is one, and any is read in.</summary>
public sealed class QuikGraphTests
{
    private static readonly QuikGraphMapping<string, TaggedEdge<string, long>> Roads = new()
    {
        Type = _ => "ROAD",
        Labels = _ => ["City"],
        VertexProperties = name => [new("name", name)],
        EdgeProperties = road => [new("km", road.Tag)],
    };

    [Fact]
    public void A_graph_read_in_is_asked_in_the_language()
    {
        AdjacencyGraph<string, TaggedEdge<string, long>> cities = new();
        cities.AddVerticesAndEdge(new TaggedEdge<string, long>("Osh", "Kashgar", 580));
        cities.AddVertex("Termez");
        using Graph graph = new();
        IReadOnlyDictionary<string, long> ids = graph.Add(cities, Roads);
        Assert.Equal(580, graph.Query("MATCH ({name: 'Osh'})-[r:ROAD]->(:City {name: 'Kashgar'}) RETURN r.km").Scalar<long>());
        Assert.Equal(ids["Termez"], graph.Query("MATCH (c:City) WHERE NOT (c)--() RETURN id(c)").Scalar<long>());
    }

    [Fact]
    public void A_part_of_a_graph_read_into_another_is_the_same_to_QuikGraph()
    {
        using Graph copy = new();
        IBidirectionalGraph<long, GraphEdge> original = KnowledgeGraph.Sco.Graph.Snapshot().Traverse(new TraversalOptions()).ToQuikGraph();
        copy.Add(original, new QuikGraphMapping<long, GraphEdge> { Type = _ => "LINK" });
        IBidirectionalGraph<long, GraphEdge> read = copy.Snapshot().Traverse(new TraversalOptions()).ToQuikGraph();
        Assert.Equal((original.VertexCount, original.EdgeCount), (read.VertexCount, read.EdgeCount));
        Assert.Equal(Components(original), Components(read));

        static int Components(IVertexListGraph<long, GraphEdge> graph) => graph.StronglyConnectedComponents(new Dictionary<long, int>());
    }

    [Fact]
    public void A_graph_that_fails_half_way_leaves_nothing()
    {
        AdjacencyGraph<string, TaggedEdge<string, long>> cities = new();
        cities.AddVerticesAndEdge(new TaggedEdge<string, long>("Osh", "Kashgar", -1));
        using Graph graph = new();
        QuikGraphMapping<string, TaggedEdge<string, long>> wrong = Roads with { EdgeProperties = _ => [new("shape", new object())] };
        Assert.Throws<ArgumentException>(() => graph.Add(cities, wrong));
        Assert.Throws<OperationCanceledException>(() => graph.Add(cities, Roads, new CancellationToken(canceled: true)));
        Assert.Equal(0, graph.Query("MATCH (n) RETURN count(n)").Scalar<long>());
    }
}
