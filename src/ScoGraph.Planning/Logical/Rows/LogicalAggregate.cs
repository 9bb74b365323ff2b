using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>Groups; out come rows of keys and aggregates alone.</summary>
internal sealed record LogicalAggregate(
    LogicalOperator Input, ImmutableArray<BoundItem> Keys, ImmutableArray<BoundAggregate> Aggregates) : LogicalUnary(Input)
{
    /// <summary>Keys and aggregates read nothing but nodes that are scanned and their properties: many rows may be taken at once.</summary>
    public bool ByColumns { get; init; }

    public override IEnumerable<Variable> Introduced => [.. Keys.Select(k => k.Variable), .. Aggregates.Select(a => a.Variable)];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions =>
        [.. Keys.Select(k => k.Expression), .. Aggregates.SelectMany(a => a.Arguments)];

    public override OperatorTraits Traits =>
        Aggregates.All(IgnoresRepeats) ? OperatorTraits.IgnoresRepeats : OperatorTraits.None;

    private static bool IgnoresRepeats(BoundAggregate aggregate) => aggregate.Distinct || aggregate.Function?.Name is "min" or "max";
}
