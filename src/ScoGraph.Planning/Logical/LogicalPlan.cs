using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Logical;

/// <summary>A planned statement.</summary>
/// <param name="Root">The last operator.</param>
/// <param name="Columns">The results, by name; empty for a statement that returns nothing.</param>
/// <param name="Subqueries">The plan of each subquery expression anywhere in the operators (by reference), with its
/// <see cref="LogicalArgument"/> leaf.</param>
/// <param name="Statement">What was planned.</param>
internal sealed record LogicalPlan(
    LogicalOperator Root, ImmutableArray<BoundColumn> Columns, IReadOnlyDictionary<BoundSubquery, LogicalOperator> Subqueries,
    BoundStatement Statement)
{
    /// <summary>What its rows rest on, where that was asked for: then the last columns are hidden ones.</summary>
    public PlanSupport? Support { get; init; }

    /// <summary>The choices that it was made without: what another engine does of it is to be made without them, too.</summary>
    public ImmutableHashSet<string> DisabledPasses { get; init; } = [];

    /// <summary>Whether it finds the rows that a row of the statement stands for, and not those of the statement itself.</summary>
    public bool IsOfWitnesses { get; init; }

    /// <summary>The columns that users see.</summary>
    public ImmutableArray<BoundColumn> Visible => Support is null ? Columns : Columns[..^Support.Hidden.Length];
}
