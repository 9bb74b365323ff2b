using System.Collections.Immutable;

namespace ScoGraph.Planning.Statistics;

/// <summary>
/// What planning asks of a graph: counts by name. Anything that can count can answer: a snapshot, a file, another database. Never a
/// promise; a plan is right whatever they say. A null label, or no types, means any.
/// </summary>
internal interface IGraphCounts
{
    /// <summary>The number of nodes, of those with a label if one is given; 0 for an unknown one.</summary>
    double CountNodes(string? label);

    /// <summary>
    /// The number of relationships of the types that start (outgoing) or end (incoming) at nodes with the label.
    /// </summary>
    /// <param name="types">Any of these; empty for every type.</param>
    /// <param name="label">The label; null for any node.</param>
    /// <param name="direction">Outgoing or incoming.</param>
    double CountRelationships(IReadOnlyCollection<string> types, string? label, Direction direction);

    /// <summary>An estimate of how many different values a node property has.</summary>
    double EstimateDistinct(string key);

    /// <summary>
    /// The properties of each sorted index on the nodes with a label, or on the relationships of a type. A plan is right where there is
    /// none, too.
    /// </summary>
    IReadOnlyList<ImmutableArray<string>> SortedIndexes(DeclarationTarget target);
}
