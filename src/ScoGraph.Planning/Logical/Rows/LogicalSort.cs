using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>Stable sort by orderability.</summary>
internal sealed record LogicalSort(LogicalOperator Input, ImmutableArray<BoundSortKey> Keys) : LogicalUnary(Input)
{
    /// <summary>
    /// Nothing is read of the rows behind it but nodes and relationships, and of these is computed what they are sorted by, which cannot
    /// fail.
    /// </summary>
    public bool ByColumns { get; init; }

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => Keys.Select(k => k.Expression);

    public override OperatorTraits Traits => OperatorTraits.LetsConditionsThrough | OperatorTraits.KeepsRows;
}
