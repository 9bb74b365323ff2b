using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>Extends rows by items; an item that is just its own variable costs nothing.</summary>
internal sealed record LogicalProject(LogicalOperator Input, ImmutableArray<BoundItem> Items) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => Items.Select(i => i.Variable);

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => Items.Select(i => i.Expression);

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough | OperatorTraits.KeepsRows;
}
