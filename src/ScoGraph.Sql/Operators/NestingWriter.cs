using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes plans that are run for each row: as joins with a SELECT that reads the row.</summary>
internal static class NestingWriter
{
    public static bool Write(LogicalOptional plan, SqlScope scope, PlanWriter writer) =>
        Write(plan.Inner, plan.Nulls, isOptional: true, scope, writer);

    public static bool Write(LogicalCallSubquery plan, SqlScope scope, PlanWriter writer) => !plan.Writes && plan.Batches is null
        && !plan.Outputs.IsEmpty && Write(plan.Inner, plan.Outputs, plan.Optional, scope, writer);

    private static bool Write(
        LogicalOperator plan, IReadOnlyCollection<Variable> outputs, bool isOptional, SqlScope scope, PlanWriter writer)
    {
        if (scope.Select.IsBounded)
            scope.Wrap();
        if (writer.Inner(plan, scope) is not { } inner || !outputs.All(inner.Owns))
            return false;
        // What the row has already under another name stays what it is; where it may become null, it would have to be both.
        HashSet<Variable> known = [.. outputs.Where(variable => scope.Has(inner.Find(variable)!))];
        if (isOptional && known.Count > 0)
            return false;
        DerivedSource source = new(scope.Draft.Name("o"), inner.Select) { IsLateral = true, IsOptional = isOptional };
        scope.Select.Add(source);
        Wrap wrap = new(source, scope.Draft);
        foreach (Variable variable in outputs)
            scope.Bind(variable, known.Contains(variable) ? inner.Find(variable)! : inner.Find(variable)!.Outside(wrap));
        return true;
    }
}
