using QuikGraph;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Adapters;

/// <summary>
/// Reads any QuikGraph graph into a graph: every vertex becomes a new node, every edge a new relationship from its source to its
/// target.
/// </summary>
internal static class QuikGraphReader
{
    /// <summary>Reads a graph, vertices and edges in the order in which it lists them.</summary>
    /// <returns>The node of each vertex. Vertices are told apart by their own equality.</returns>
    public static IReadOnlyDictionary<TVertex, int> Read<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, QuikGraphMapping<TVertex, TEdge> mapping, IGraphWriter writer, Checkpoint checkpoint)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        Dictionary<TVertex, int> nodes = new(graph.VertexCount);
        foreach (TVertex vertex in graph.Vertices)
        {
            checkpoint.Tick();
            int node = writer.CreateNode([.. mapping.Labels(vertex)]);
            nodes.Add(vertex, node);
            foreach ((string key, Value value) in mapping.VertexProperties(vertex))
                writer.SetNodeProperty(node, key, value);
        }

        foreach (TEdge edge in graph.Edges)
        {
            checkpoint.Tick();
            int relationship = writer.CreateRelationship(mapping.Type(edge), nodes[edge.Source], nodes[edge.Target]);
            foreach ((string key, Value value) in mapping.EdgeProperties(edge))
                writer.SetRelationshipProperty(relationship, key, value);
        }

        return nodes;
    }
}
