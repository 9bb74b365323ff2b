using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes the items that SQL can tell.</summary>
internal static class ProjectWriter
{
    public static LogicalOperator? Write(LogicalProject plan, SqlScope scope, PlanWriter writer)
    {
        List<(Variable Variable, SqlBinding Binding)> written = [];
        ImmutableArray<BoundItem>.Builder rest = ImmutableArray.CreateBuilder<BoundItem>();
        foreach (BoundItem item in plan.Items)
        {
            if (Of(item.Expression, scope, writer) is { } binding)
                written.Add((item.Variable, binding));
            else
                rest.Add(item);
        }

        foreach ((Variable variable, SqlBinding binding) in written)
            scope.Bind(variable, binding);
        return rest.Count == 0 ? null : plan with { Items = rest.ToImmutable() };
    }

    /// <summary>What an expression is in a statement; null where SQL cannot tell it.</summary>
    public static SqlBinding? Of(BoundExpression expression, SqlScope scope, PlanWriter writer)
    {
        if (expression is BoundVariable reference)
            return scope.Find(reference.Variable);
        return writer.Expressions(scope).Value(expression) is { } value ? new ValueBinding(value) : null;
    }
}
