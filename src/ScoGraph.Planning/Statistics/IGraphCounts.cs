using System.Collections.Immutable;
using ScoGraph.Model.Values;

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
    /// A node property at some nodes with a label, spread over all of them: null where one has none. The same nodes for each property. Of
    /// no nodes where that is not known, or not worth asking for.
    /// </summary>
    IReadOnlyList<Value> SampleValues(string? label, string key);

    /// <summary>
    /// A node property at the far ends of some relationships of a type, spread over all of them: a node as often as it is met, null where
    /// one has none. The same ends for each property. Of none where that is not known.
    /// </summary>
    IReadOnlyList<Value> SampleEnds(string type, Direction direction, string key);

    /// <summary>
    /// The mean number of relationships of some types at the nodes that have relationships of others, each node as often as it has: from
    /// samples of paths. Null where it is not known.
    /// </summary>
    /// <param name="taken">The types of the others; of no types nothing is known.</param>
    /// <param name="takenDirection">Their direction, seen from the nodes.</param>
    /// <param name="types">The types that are counted.</param>
    /// <param name="direction">Their direction, seen from the nodes.</param>
    double? StepsBeside(
        IReadOnlyCollection<string> taken, Direction takenDirection, IReadOnlyCollection<string> types, Direction direction);

    /// <summary>
    /// The most relationships of some types that a node has in a direction, or a bound of it. Null where it is not known. May look at all
    /// nodes.
    /// </summary>
    double? MostSteps(IReadOnlyCollection<string> types, Direction direction);

    /// <summary>Whether no two nodes with a label, or relationships of a type, may have one value of a property.</summary>
    bool IsUnique(DeclarationTarget target, string key);

    /// <summary>
    /// The properties of each sorted index on the nodes with a label, or on the relationships of a type. A plan is right where there is
    /// none, too.
    /// </summary>
    IReadOnlyList<ImmutableArray<string>> SortedIndexes(DeclarationTarget target);
}
