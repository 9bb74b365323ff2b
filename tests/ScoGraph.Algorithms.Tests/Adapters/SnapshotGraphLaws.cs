using FsCheck.Xunit;
using QuikGraph;
using ScoGraph.Algorithms.Adapters;
using ScoGraph.Algorithms.Tests.Graphs;

namespace ScoGraph.Algorithms.Tests.Adapters;

public sealed class SnapshotGraphLaws
{
    [Property(MaxTest = 150)]
    public void Vertices_and_edges_are_those_of_the_filter(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape);
        SnapshotGraph graph = new(random.View);
        GraphEdge[] arcs = [.. random.Arcs.Select(arc => new GraphEdge(arc.Relationship, arc.From, arc.To))];
        Assert.Equal(random.Nodes.Select(node => (long)node), graph.Vertices);
        Assert.Equal(random.Nodes.Length, graph.VertexCount);
        Assert.Equal(random.Nodes.Length == 0, graph.IsVerticesEmpty);
        Assert.Equal(arcs.Length, graph.EdgeCount);
        Assert.Equal(arcs.Length == 0, graph.IsEdgesEmpty);
        Assert.Equal(Sorted(arcs), Sorted(graph.Edges));
        Assert.All(arcs, edge => Assert.True(graph.ContainsEdge(edge) && graph.ContainsEdge(edge.Source, edge.Target)));
        foreach (int node in random.Nodes)
        {
            Assert.True(graph.ContainsVertex(node));
            Assert.Equal(Sorted(arcs.Where(edge => edge.Source == node)), Sorted(graph.OutEdges(node)));
            Assert.Equal(Sorted(arcs.Where(edge => edge.Target == node)), Sorted(graph.InEdges(node)));
            Assert.Equal(graph.OutEdges(node).Count(), graph.OutDegree(node));
            Assert.Equal(graph.InEdges(node).Count(), graph.InDegree(node));
            Assert.Equal(graph.OutDegree(node) + graph.InDegree(node), graph.Degree(node));
            Assert.Equal(graph.OutDegree(node) == 0, graph.IsOutEdgesEmpty(node));
            Assert.Equal(graph.InDegree(node) == 0, graph.IsInEdgesEmpty(node));
            Assert.Equal(graph.OutEdges(node), graph.OutEdges(node).Select((_, i) => graph.OutEdge(node, i)));
            Assert.Equal(graph.InEdges(node), graph.InEdges(node).Select((_, i) => graph.InEdge(node, i)));
            foreach (int other in random.Nodes)
            {
                Assert.True(graph.TryGetEdges(node, other, out IEnumerable<GraphEdge> between));
                Assert.Equal(Sorted(arcs.Where(edge => edge.Source == node && edge.Target == other)), Sorted(between));
                Assert.Equal(between.Any(), graph.TryGetEdge(node, other, out GraphEdge _));
            }
        }
    }

    [Property(MaxTest = 100)]
    public void The_undirected_graph_has_each_relationship_once(byte[] tape)
    {
        RandomGraph random = RandomGraph.Read(tape);
        UndirectedBidirectionalGraph<long, GraphEdge> graph = new SnapshotGraph(random.View).ToUndirected();
        Assert.Equal(random.Relationships.Length, graph.EdgeCount);
        Assert.Equal(random.Nodes.Select(node => (long)node), graph.Vertices);
        Assert.All(random.Relationships, r => Assert.True(graph.ContainsEdge(r.From, r.To)));
    }

    [Fact]
    public void A_vertex_that_is_not_seen_is_refused()
    {
        SnapshotGraph graph = new(RandomGraph.Read([0]).View);
        Assert.False(graph.ContainsVertex(9));
        Assert.False(graph.ContainsVertex(1L << 32));
        Assert.False(graph.TryGetOutEdges(9, out _));
        Assert.False(graph.TryGetInEdges(-1, out _));
        Assert.False(graph.TryGetEdges(0, 9, out _));
        Assert.False(graph.TryGetEdge(9, 0, out _));
        Assert.Throws<VertexNotFoundException>(() => graph.OutDegree(9));
    }

    [Fact]
    public void Edges_are_equal_by_relationship_and_direction()
    {
        GraphEdge edge = new(7, 1, 2);
        Assert.True(edge == new GraphEdge(7, 1, 2) && edge.GetHashCode() == new GraphEdge(7, 1, 2).GetHashCode());
        Assert.True(edge != new GraphEdge(7, 2, 1) && edge != new GraphEdge(8, 1, 2) && !edge.Equals((object)7));
        Assert.Equal("1 -[7]-> 2", edge.ToString());
    }

    private static IEnumerable<GraphEdge> Sorted(IEnumerable<GraphEdge> edges) =>
        edges.OrderBy(edge => edge.RelationshipId).ThenBy(edge => edge.Source);
}
