using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Logical;

/// <summary>Which variables a plan leaves bound in its rows.</summary>
internal static class OperatorVariables
{
    /// <summary>The variables bound in the rows that come out of a plan.</summary>
    public static HashSet<Variable> Bound(LogicalOperator plan)
    {
        HashSet<Variable> bound = [];
        bool lost = false;
        for (LogicalOperator? next = plan; next is not null; next = next is LogicalUnary unary ? unary.Input : null)
        {
            // Behind an aggregation only what the row around a subquery gives stays, and that comes from the leaf.
            if (!lost || next is LogicalArgument)
                bound.UnionWith(next.Introduced);
            lost |= next is LogicalAggregate;
        }

        return bound;
    }
}
