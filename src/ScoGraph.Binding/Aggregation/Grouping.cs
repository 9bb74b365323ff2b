using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>What becomes of expressions that are evaluated after rows have been grouped, by the grouping rules of CIP2021-07-07.</summary>
internal abstract class Grouping
{
    /// <summary>What stands for the expression as a whole after grouping, or null where its parts are to be bound.</summary>
    public abstract BoundExpression? Replace(Expression expression, ExpressionContext context);

    /// <summary>The variable that holds an aggregate whose arguments are bound.</summary>
    public abstract BoundExpression Aggregate(
        Expression call, AggregateFunction? function, bool distinct, ImmutableArray<BoundExpression> arguments, ExpressionType type);

    /// <summary>Checks that a subquery uses only what exists after grouping.</summary>
    public abstract void CheckSubquery(ImmutableArray<Variable> arguments, SourceSpan span);
}
