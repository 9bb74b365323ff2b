using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Binding.Trees;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>
/// Items that contain aggregates: beside these they may use constants, parameters, and grouping keys that are a variable or a property
/// of one. Variables of comprehensions and of the query around a subquery are constant within a group and free to use.
/// </summary>
internal sealed class ItemGrouping(StatementState state, Scope clause, GroupingTable table) : Grouping
{
    public override BoundExpression? Replace(Expression expression, ExpressionContext context)
    {
        if (expression is VariableReference variable)
        {
            if (!IsOfClause(variable, context))
                return null;
            return table.FindKey(variable) is { } key
                ? new BoundVariable(variable.Span, key)
                : throw BindingErrors.AmbiguousGrouping(variable.Name, variable.Span);
        }

        if (expression is not PropertyAccess access || SyntaxTrees.Bare(access.Target) is not VariableReference target
            || !IsOfClause(target, context))
            return null;
        if (table.FindKey(access) is { } property)
            return new BoundVariable(access.Span, property);
        return table.FindKey(target) is null ? throw BindingErrors.AmbiguousGrouping(state.TextOf(access.Span), access.Span) : null;
    }

    public override BoundExpression Aggregate(
        Expression call, AggregateFunction? function, bool distinct, ImmutableArray<BoundExpression> arguments, ExpressionType type)
    {
        if (table.FindAggregate(call) is { } known)
            return new BoundVariable(call.Span, known);
        Variable variable = new(state.TextOf(call.Span), type, isAnonymous: true);
        table.AddAggregate(call, new BoundAggregate(call.Span, variable, function, distinct, arguments));
        return new BoundVariable(call.Span, variable);
    }

    public override void CheckSubquery(ImmutableArray<Variable> arguments, SourceSpan span)
    {
        foreach (Variable argument in arguments)
        {
            if (clause.Owns(argument) && !table.HasKey(argument))
                throw BindingErrors.AmbiguousGrouping(argument.Name, span);
        }
    }

    private bool IsOfClause(VariableReference reference, ExpressionContext context) =>
        context.Scope.Find(reference.Name) is { } variable && clause.Owns(variable);
}
