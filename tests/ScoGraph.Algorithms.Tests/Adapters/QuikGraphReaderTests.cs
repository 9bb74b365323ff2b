using QuikGraph;
using ScoGraph.Algorithms.Adapters;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Algorithms.Tests.Adapters;

public sealed class QuikGraphReaderTests
{
    [Fact]
    public void Vertices_and_edges_become_nodes_and_relationships()
    {
        AdjacencyGraph<string, TaggedEdge<string, int>> cities = new();
        cities.AddVertexRange(["Astana", "Tashkent", "Bishkek"]);
        cities.AddEdge(new TaggedEdge<string, int>("Astana", "Tashkent", 1270));
        cities.AddEdge(new TaggedEdge<string, int>("Astana", "Tashkent", 1300));
        cities.AddEdge(new TaggedEdge<string, int>("Bishkek", "Bishkek", 0));
        QuikGraphMapping<string, TaggedEdge<string, int>> mapping = new()
        {
            Type = edge => edge.Tag == 0 ? "RING" : "ROAD",
            Labels = _ => ["City", "Place"],
            VertexProperties = name => [new("name", name)],
            EdgeProperties = edge => [new("km", edge.Tag)],
        };

        using MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        IReadOnlyDictionary<string, int> nodes = QuikGraphReader.Read(cities, mapping, writer, new Checkpoint());
        transaction.Keep(writer);
        transaction.Commit();

        IGraphSnapshot snapshot = store.Current;
        Assert.Equal(3, snapshot.GetNodes(snapshot.Labels.Find("City")).Count);
        Assert.Equal("Tashkent", snapshot.GetNodeColumn(snapshot.PropertyKeys.Find("name"))!.Get(nodes["Tashkent"]).AsString());
        SnapshotGraph roads = new(new GraphPart(snapshot, new GraphFilter { Types = ["ROAD"] }));
        Assert.Equal(2, roads.EdgeCount);
        WeightReader kilometres = new(snapshot, new GraphFilter { Weight = "km" });
        Assert.Equal([1270.0, 1300.0], roads.Edges.Select(edge => kilometres.Get((int)edge.RelationshipId)));
        Assert.All(roads.Edges, edge => Assert.Equal(((long)nodes["Astana"], (long)nodes["Tashkent"]), (edge.Source, edge.Target)));
    }

    [Fact]
    public void A_vertex_and_an_edge_need_no_more_than_a_type()
    {
        AdjacencyGraph<int, Edge<int>> graph = new();
        graph.AddVerticesAndEdge(new Edge<int>(1, 2));
        using MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        QuikGraphReader.Read(graph, new QuikGraphMapping<int, Edge<int>> { Type = _ => "A" }, writer, new Checkpoint());
        Assert.Equal((2, 1), (writer.View.Statistics.NodeCount, writer.View.Statistics.RelationshipCount));
    }

    [Fact]
    public void A_value_that_no_property_can_have_is_named()
    {
        AdjacencyGraph<int, Edge<int>> graph = new();
        graph.AddVertex(1);
        using MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        QuikGraphMapping<int, Edge<int>> mapping = new() { Type = _ => "A", VertexProperties = _ => [new("shape", new object())] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => QuikGraphReader.Read(graph, mapping, writer, new Checkpoint()));
        Assert.Contains("property shape", error.Message, StringComparison.Ordinal);
    }
}
