using System.Collections.Immutable;

namespace ScoGraph.Postgres.Tables;

/// <summary>The tables in which a state of the graph stands. Immutable.</summary>
/// <param name="Nodes">By the number of the label set.</param>
/// <param name="Relationships">By the number of the type.</param>
/// <param name="Names">How many names and label sets stand in the tables.</param>
internal sealed record TableCatalog(
    ImmutableSortedDictionary<int, ElementTable> Nodes,
    ImmutableSortedDictionary<TypeId, ElementTable> Relationships,
    NameCounts Names)
{
    public static readonly TableCatalog Empty = new(
        ImmutableSortedDictionary<int, ElementTable>.Empty, ImmutableSortedDictionary<TypeId, ElementTable>.Empty,
        new NameCounts(0, 0, 0, 0));

    public ImmutableSortedDictionary<int, ElementTable> Of(bool relationships) => relationships ? Relationships : Nodes;

    public TableCatalog With(ElementTable table) => table.OfRelationships
        ? this with { Relationships = Relationships.SetItem(table.Owner, table) }
        : this with { Nodes = Nodes.SetItem(table.Owner, table) };
}
