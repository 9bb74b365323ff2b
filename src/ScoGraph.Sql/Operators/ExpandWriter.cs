using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes expansions. A scan of the node where one begins is needless where the relationships lead from nowhere else.</summary>
internal static class ExpandWriter
{
    public static bool Write(LogicalExpand plan, SqlScope scope)
    {
        if (scope.Find(plan.From) is not NodeBinding || (plan.Into && scope.Find(plan.To) is not NodeBinding)
            || !LinkStep.CanDiffer(plan.DifferentFrom, scope))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        NodeBinding from = (NodeBinding)scope.Find(plan.From)!;
        LinkStep step = LinkStep.Write(plan.Walk, from.Id, from.Tables, scope);
        step.Spare(from, scope);
        scope.Bind(plan.Relationship, step.Link);
        if (plan.Into)
            scope.Select.Where($"{step.End} = {((NodeBinding)scope.Find(plan.To)!).Id}");
        else
            scope.Bind(plan.To, step.Reached(plan.ToLabels, scope));
        return true;
    }
}
