using FsCheck.Xunit;
using QuikGraph;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;

namespace ScoGraph.Properties;

/// <summary>shortestPath in the language and QuikGraph's breadth-first search agree on every distance.</summary>
public sealed class ShortestPathTests
{
    [Property(MaxTest = 60)]
    public void Lengths_equal_those_of_QuikGraph(int seed)
    {
        using Graph graph = RandomGraph.Create(new Random(seed), mostNodes: 8, mostRelationships: 14);
        BidirectionalGraph<long, Edge<long>> reference = new(allowParallelEdges: true);
        reference.AddVertexRange(graph.Query("MATCH (n) RETURN n.i").Select(r => r.Get<long>(0)));
        foreach (Row row in graph.Query("MATCH (a)-->(b) RETURN a.i, b.i"))
            reference.AddEdge(new Edge<long>(row.Get<long>(0), row.Get<long>(1)));
        foreach (long start in reference.Vertices)
        {
            Dictionary<long, int> distances = Distances(reference, start);
            distances.Remove(start);
            Dictionary<long, int> found = graph.Query(
                "MATCH (a {i: $start}), (b) WHERE a <> b MATCH p = shortestPath((a)-[*]->(b)) RETURN b.i, length(p)", ("start", start))
                .ToDictionary(r => r.Get<long>(0), r => r.Get<int>(1));
            Assert.Equal(distances.OrderBy(d => d.Key), found.OrderBy(d => d.Key));
        }
    }

    private static Dictionary<long, int> Distances(BidirectionalGraph<long, Edge<long>> graph, long start)
    {
        BreadthFirstSearchAlgorithm<long, Edge<long>> search = new(graph);
        VertexDistanceRecorderObserver<long, Edge<long>> distances = new(_ => 1);
        using (distances.Attach(search))
            search.Compute(start);
        return distances.Distances.ToDictionary(d => d.Key, d => (int)d.Value);
    }
}
