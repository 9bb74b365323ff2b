using QuikGraph;

namespace ScoGraph;

/// <summary>
/// What vertices and edges of a QuikGraph graph become when it is read in: the labels and properties of nodes, the types and properties of
/// relationships. Property values are those that a query parameter may have, but no maps; null leaves the property out.
/// </summary>
/// <typeparam name="TVertex">The graph's vertices, told apart by their own equality.</typeparam>
/// <typeparam name="TEdge">The graph's edges.</typeparam>
public sealed record QuikGraphMapping<TVertex, TEdge>
    where TVertex : notnull
    where TEdge : IEdge<TVertex>
{
    /// <summary>The type of an edge's relationship.</summary>
    public required Func<TEdge, string> Type { get; init => field = Given(value); }

    /// <summary>The labels of a vertex' node; none by default.</summary>
    public Func<TVertex, IEnumerable<string>> Labels { get; init => field = Given(value); } = _ => [];

    /// <summary>The properties of a vertex' node; none by default.</summary>
    public Func<TVertex, IEnumerable<KeyValuePair<string, object?>>> VertexProperties
    {
        get;
        init => field = Given(value);
    } = _ => [];

    /// <summary>The properties of an edge's relationship; none by default.</summary>
    public Func<TEdge, IEnumerable<KeyValuePair<string, object?>>> EdgeProperties
    {
        get;
        init => field = Given(value);
    } = _ => [];

    private static T Given<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
