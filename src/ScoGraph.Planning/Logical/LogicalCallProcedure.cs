using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical;

/// <summary>The rows of a procedure for each input row, filtered by the predicates.</summary>
internal sealed record LogicalCallProcedure(LogicalOperator Input, BoundCallProcedure Call) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => Call.Yields.Select(y => y.Variable);

    public override IEnumerable<Variable> Reads =>
        FreeVariables.Of(Expressions).Except(Introduced);

    public override IEnumerable<BoundExpression> Expressions => Call.Expressions;

    public override OperatorTraits Traits => OperatorTraits.LetsConditionsThrough;
}
