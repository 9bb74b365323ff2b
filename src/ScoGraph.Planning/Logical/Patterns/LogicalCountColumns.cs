using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>The plan of a subquery whose rows are counted, which can be carried out for many rows at once.</summary>
/// <param name="Row">The number of a row among these.</param>
/// <param name="Outer">What it reads of the row.</param>
internal sealed record LogicalCountColumns(LogicalOperator Input, Variable Row, ImmutableArray<Variable> Outer) : LogicalUnary(Input)
{
    /// <summary>What is counted: nobody looks at what is computed of it.</summary>
    public LogicalOperator Matches => Input is LogicalProject project ? project.Input : Input;

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => Outer;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow;
}
