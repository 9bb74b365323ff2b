using System.Collections.Immutable;

namespace ScoGraph.Postgres.Tables;

/// <summary>A table of the nodes that have exactly one set of labels, or of the relationships of one type.</summary>
/// <param name="OfRelationships">Which of the two.</param>
/// <param name="Owner">The number of the label set or type.</param>
/// <param name="Name">Its name, without schema and quotes.</param>
/// <param name="Columns">Where properties stand, by the number of the key; a key that is absent none of its elements has.</param>
/// <param name="Count">How many rows it has.</param>
internal sealed record ElementTable(
    bool OfRelationships, int Owner, string Name, ImmutableSortedDictionary<KeyId, ValueColumn> Columns, long Count)
{
    /// <summary>The column with the number of the element.</summary>
    public string Id => OfRelationships ? TableNames.RelationshipId : TableNames.NodeId;
}
