using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ScoGraph.Sql.Layouts;

/// <summary>A table of relationships of one type.</summary>
/// <param name="Name">Its name, quoted as the dialect wants it.</param>
/// <param name="Type">The type that each row has.</param>
/// <param name="Id">The column of the id: an integer of 64 bits, different from those of all other relationships, never null.</param>
/// <param name="Source">The column with the id of the node where it starts.</param>
/// <param name="Target">The column with the id of the node where it ends.</param>
/// <param name="Columns">The properties by key; one that is not named here no row has.</param>
/// <param name="Count">About how many rows it has.</param>
internal sealed record LinkTable(
    string Name, string Type, string Id, string Source, string Target, FrozenDictionary<string, TableColumn> Columns, long Count)
{
    /// <summary>
    /// Every pair of node tables between which there may be rows, so that labels at the ends need not be looked up; null where that is
    /// not known.
    /// </summary>
    public ImmutableArray<LinkEnds>? Ends { get; init; }

    /// <summary>
    /// About how many rows start, and end, at nodes with a label; null where that is not known.
    /// </summary>
    public Func<string, (long Starts, long Ends)>? CountAt { get; init; }

    /// <inheritdoc cref="NodeTable.Copy"/>
    public string? Copy { get; init; }

    /// <inheritdoc cref="NodeTable.IsPart"/>
    public bool IsPart { get; init; }
}
