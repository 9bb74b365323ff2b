using QuikGraph;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Adapters;

/// <summary>
/// What vertices and edges of a QuikGraph graph become: the labels and properties of nodes, the types and properties of relationships.
/// </summary>
internal sealed record QuikGraphMapping<TVertex, TEdge>
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>The type of an edge's relationship.</summary>
    public required Func<TEdge, string> Type { get; init; }

    /// <summary>The labels of a vertex' node; none by default.</summary>
    public Func<TVertex, IEnumerable<string>> Labels { get; init; } = _ => [];

    /// <summary>The properties of a vertex' node; none by default.</summary>
    public Func<TVertex, IEnumerable<KeyValuePair<string, Value>>> VertexProperties { get; init; } = _ => [];

    /// <summary>The properties of an edge's relationship; none by default.</summary>
    public Func<TEdge, IEnumerable<KeyValuePair<string, Value>>> EdgeProperties { get; init; } = _ => [];
}
