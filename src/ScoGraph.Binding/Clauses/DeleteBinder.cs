using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Trees;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses;

/// <summary>DELETE.</summary>
internal static class DeleteBinder
{
    public static BoundDelete Bind(DeleteClause clause, ClauseContext context)
    {
        context.State.Writes = true;
        return new BoundDelete(clause.Span, clause.Detach, [.. clause.Targets.Select(t => BindTarget(t, context.Expressions))]);
    }

    private static BoundExpression BindTarget(Expression target, ExpressionContext context)
    {
        if (SyntaxTrees.Bare(target) is LabelPredicate)
            throw BindingErrors.DeletesLabel(target.Span);
        return TypeRules.Require(ExpressionBinder.Bind(target, context), ValueTypes.Element | ValueTypes.Path, "What is deleted");
    }
}
