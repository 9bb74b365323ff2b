using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>FOREACH. Its variable, and what its clauses create, are seen inside alone.</summary>
internal static class ForeachBinder
{
    public static BoundForeach Bind(ForeachClause clause, ClauseContext context)
    {
        foreach (Clause inner in clause.Clauses)
        {
            if (!inner.IsUpdate || inner is CallSubqueryClause)
                throw BindingErrors.ClauseOrder(
                    $"FOREACH holds clauses that change the graph, not {inner.Title}.", inner.Span,
                    "To read for each item, write UNWIND list AS item.");
        }

        BoundExpression list = ExpressionBinder.Bind(clause.List, context.Expressions);
        TypeRules.RequireIterable(list);
        if (context.Scope.Find(clause.Variable.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(clause.Variable.Name, clause.Variable.Span);
        Variable variable = new(clause.Variable.Name, TypeRules.ItemOf(list.Type));
        Scope seen = context.Scope.With(variable.Name, variable);
        SubqueryFrame frame = context.State.Enter(seen);
        BoundSingleQuery body = SingleQueryBinder.Bind(
            new SingleQuery(clause.Span, clause.Clauses), new ClauseContext(context.State, seen, isWhole: false), null);
        context.State.Leave();
        return new BoundForeach(
            clause.Span, list, variable, new BoundQuery([new BoundUnionPart(body.Clauses, [])], [], false, frame.Arguments));
    }
}
