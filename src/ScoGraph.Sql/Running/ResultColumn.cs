using System.Collections.Immutable;

namespace ScoGraph.Sql.Running;

/// <summary>Where a variable stands in the result of a statement.</summary>
/// <param name="Kind">What it becomes.</param>
/// <param name="Number">The number of the column, from 0.</param>
internal readonly record struct ResultColumn(ResultKind Kind, int Number)
{
    /// <summary>For a list, whose column is its length, the columns of its items in their order; null behind the last.</summary>
    public ImmutableArray<int> Items { get; init; } = [];

    /// <summary>Whether a list is the other way round.</summary>
    public bool IsReversed { get; init; }
}
