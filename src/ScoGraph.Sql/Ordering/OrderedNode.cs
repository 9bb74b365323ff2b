using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Ordering;

/// <summary>A node of a pattern.</summary>
/// <param name="Variable">Its variable.</param>
/// <param name="Labels">The labels that it must have.</param>
/// <param name="Tables">The tables in which it may be.</param>
internal sealed record OrderedNode(Variable Variable, ImmutableArray<string> Labels, ImmutableArray<NodeTable> Tables)
{
    /// <summary>How many there are.</summary>
    public double Count => Math.Max(1, Tables.Sum(table => (double)table.Count));

    /// <summary>
    /// The label by which they are scanned, of those that all of them have, as they lie where its relationships lead; null for none.
    /// </summary>
    public string? Scanned { get; init; }

    /// <summary>How many nodes a scan gives.</summary>
    public double ScannedCount { get; init; }

    /// <summary>Whether every database has all of them.</summary>
    public bool IsCopied => Tables.All(table => table.Copy is not null);
}
