using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes DISTINCT of rows that are in no order.</summary>
internal static class DistinctWriter
{
    public static bool Write(LogicalDistinct plan, SqlScope scope)
    {
        if (scope.Select.Order.Count > 0 || plan.Variables.Any(variable => scope.Find(variable) is null or LinkListBinding))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        Dictionary<Variable, SqlBinding> variables = plan.Variables.Distinct().ToDictionary(v => v, v => scope.Find(v)!);
        scope.Select.IsDistinct = true;
        scope.WrapAs(variables);
        return true;
    }
}
