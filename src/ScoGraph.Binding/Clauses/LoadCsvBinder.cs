using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>LOAD CSV.</summary>
internal static class LoadCsvBinder
{
    public static BoundLoadCsv Bind(LoadCsvClause clause, ClauseContext context)
    {
        BoundExpression location = TypeRules.Require(
            ExpressionBinder.Bind(clause.Location, context.Expressions), ValueTypes.String, "The name of a file");
        if (context.Scope.Find(clause.Variable.Name) is not null)
            throw BindingErrors.VariableAlreadyBound(clause.Variable.Name, clause.Variable.Span);
        ExpressionType type = clause.Headers
            ? new ExpressionType(ValueTypes.Map) : new ExpressionType(ValueTypes.List, ValueTypes.String | ValueTypes.Null);
        Variable variable = new(clause.Variable.Name, type);
        context.Scope.Declare(variable.Name, variable);
        return new BoundLoadCsv(clause.Span, clause.Headers, location, variable, clause.Terminator);
    }
}
