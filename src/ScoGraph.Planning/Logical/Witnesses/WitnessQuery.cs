using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical.Witnesses;

/// <summary>
/// Finds the rows that a row stands for: those behind a group, behind equal rows of which one was kept, behind a subquery. Run on the state
/// that the row was read from, so it finds the same. An object of its own; what is made of it is kept by it.
/// </summary>
/// <param name="plan">Its plan, before passes.</param>
/// <param name="support">What its rows rest on.</param>
internal sealed class WitnessQuery(LogicalOperator plan, Support support)
{
    public LogicalOperator Plan => plan;

    public Support Support => support;

    /// <summary>The variables that its plan takes as they stand in the row.</summary>
    public ImmutableArray<Variable> Given { get; init; } = [];

    /// <summary>What its rows have in common with the row.</summary>
    public ImmutableArray<WitnessKey> Keys { get; init; } = [];

    /// <summary>
    /// Of rows with these keys those which reach one of these values: what <c>min</c> and <c>max</c> found. Empty for all.
    /// </summary>
    public ImmutableArray<WitnessKey> Extremes { get; init; } = [];

    /// <summary>What is looked for.</summary>
    public Sought Sought { get; init; } = new(SourceSpan.None, []);

    /// <summary>What it reads of the row.</summary>
    public IEnumerable<Variable> Reads =>
        Given.Concat(Keys.Select(key => key.Outer)).Concat(Extremes.Select(key => key.Outer)).Concat(Sought.From);
}
