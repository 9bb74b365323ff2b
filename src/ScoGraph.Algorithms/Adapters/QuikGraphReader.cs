using QuikGraph;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
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
    /// <exception cref="ArgumentException">The mapping gives a value that no property can have, or null where a name is due.</exception>
    public static IReadOnlyDictionary<TVertex, int> Read<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, QuikGraphMapping<TVertex, TEdge> mapping, IGraphWriter writer, Checkpoint checkpoint)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        Dictionary<TVertex, int> nodes = new(graph.VertexCount);
        foreach (TVertex vertex in graph.Vertices)
        {
            checkpoint.Tick();
            int node = writer.CreateNode([.. Given(mapping.Labels(vertex), "labels").Select(label => Given(label, "a label"))]);
            nodes.Add(vertex, node);
            foreach ((string key, object? value) in Given(mapping.VertexProperties(vertex), "properties"))
                Set(key, value, v => writer.SetNodeProperty(node, key, v));
        }

        foreach (TEdge edge in graph.Edges)
        {
            checkpoint.Tick();
            int relationship = writer.CreateRelationship(Given(mapping.Type(edge), "a type"), nodes[edge.Source], nodes[edge.Target]);
            foreach ((string key, object? value) in Given(mapping.EdgeProperties(edge), "properties"))
                Set(key, value, v => writer.SetRelationshipProperty(relationship, key, v));
        }

        return nodes;
    }

    private static T Given<T>(T? value, string what)
        where T : class => value ?? throw new ArgumentException($"The mapping gives null for {what}.");

    private static void Set(string? key, object? value, Action<Value> set)
    {
        try
        {
            _ = Given(key, "the name of a property");
            set(ClrValues.FromClr(value));
        }
        catch (Exception exception) when (exception is ValueException or ArgumentException)
        {
            throw new ArgumentException($"The mapping gives the property {key} a value that none can have: {exception.Message}", exception);
        }
    }
}
