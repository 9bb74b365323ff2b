using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// A step of a plan: rows in, rows out. Names no array, page or id, so that any backend can carry it out. A row holds a value for each
/// variable bound so far; operators extend rows and say when variables end (<see cref="LogicalAggregate"/> alone starts afresh).
/// </summary>
internal abstract record LogicalOperator
{
    /// <summary>The estimated number of rows, for EXPLAIN and for choosing; never a promise.</summary>
    public double EstimatedRows { get; init; }

    /// <summary>The operators that this one reads from, the main input first.</summary>
    public abstract ImmutableArray<LogicalOperator> Inputs { get; }
}

/// <summary>An operator with one main input.</summary>
internal abstract record LogicalUnary(LogicalOperator Input) : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input];
}

/// <summary>
/// The leaf of every plan: one row, in which the arguments have their values already (for a whole statement: no arguments).
/// The inner plan of <see cref="LogicalOptional"/>, <see cref="LogicalMerge"/> and of subqueries runs once for each outer row.
/// </summary>
internal sealed record LogicalArgument(ImmutableArray<Variable> Arguments) : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => [];
}

/// <summary>A planned statement.</summary>
/// <param name="Root">The last operator.</param>
/// <param name="Columns">The results, by name; empty for a statement that returns nothing.</param>
/// <param name="Subqueries">The plan of each subquery expression anywhere in the operators (by reference), with its
/// <see cref="LogicalArgument"/> leaf.</param>
/// <param name="Statement">What was planned.</param>
internal sealed record LogicalPlan(
    LogicalOperator Root, ImmutableArray<BoundColumn> Columns, IReadOnlyDictionary<BoundSubquery, LogicalOperator> Subqueries,
    BoundStatement Statement);
