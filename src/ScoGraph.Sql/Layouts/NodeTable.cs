using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ScoGraph.Sql.Layouts;

/// <summary>A table of nodes that have the same labels.</summary>
/// <param name="Name">Its name, quoted as the dialect wants it.</param>
/// <param name="Id">The column of the id: an integer of 64 bits, different from those of all other nodes, never null.</param>
/// <param name="Labels">The labels that each row has, and no others; in ordinal order.</param>
/// <param name="Columns">The properties by key; one that is not named here no row has.</param>
/// <param name="Count">About how many rows it has.</param>
internal sealed record NodeTable(
    string Name, string Id, ImmutableArray<string> Labels, FrozenDictionary<string, TableColumn> Columns, long Count)
{
    /// <summary>
    /// Where each database holds a part, the name of a table that has all rows in every one of them; null where there is none.
    /// </summary>
    public string? Copy { get; init; }

    /// <summary>Whether rows of the table are needed that the database does not hold.</summary>
    public bool IsPart { get; init; }
}
