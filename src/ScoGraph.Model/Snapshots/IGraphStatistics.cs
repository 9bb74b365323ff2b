using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>Counts that are kept with the data. Exact unless said otherwise; every member is O(1) or nearly so.</summary>
internal interface IGraphStatistics
{
    long NodeCount { get; }

    long RelationshipCount { get; }

    /// <summary>The number of nodes with a label; 0 for an unknown one.</summary>
    long CountNodes(LabelId label);

    /// <summary>The number of relationships of a type; 0 for an unknown one.</summary>
    long CountRelationships(TypeId type);

    /// <summary>The number of relationships of a type whose start (outgoing) or end (incoming) node has a label.</summary>
    long CountRelationships(TypeId type, LabelId label, Direction direction);

    /// <summary>The number of relationships of all types whose start (outgoing) or end (incoming) node has a label.</summary>
    long CountEnds(LabelId label, Direction direction);

    /// <summary>The number of nodes (relationships where <paramref name="ofRelationships"/>) that have a property.</summary>
    long CountProperty(KeyId key, bool ofRelationships);

    /// <summary>An estimate of the number of different values of a node property.</summary>
    long EstimateDistinct(KeyId key);

    /// <summary>
    /// A property at some nodes with a label (any where it is negative), spread over all of them: null where one has none. Of no nodes
    /// where values would have to be fetched.
    /// </summary>
    IReadOnlyList<Value> SampleValues(LabelId label, KeyId key);
}
