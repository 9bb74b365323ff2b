using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>UNWIND.</summary>
internal static class UnwindBinder
{
    public static BoundUnwind Bind(UnwindClause clause, ClauseContext context)
    {
        BoundExpression list = ExpressionBinder.Bind(clause.List, context.Expressions);
        if (context.Scope.Find(clause.Variable.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(clause.Variable.Name, clause.Variable.Span);
        Variable variable = new(clause.Variable.Name, TypeRules.ItemOf(list.Type));
        context.Scope.Declare(variable.Name, variable);
        return new BoundUnwind(clause.Span, list, variable);
    }
}
