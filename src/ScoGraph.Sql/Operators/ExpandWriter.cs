using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Statements;

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

    /// <summary>Writes a step to each node that it leads to once.</summary>
    public static bool Write(LogicalLinked plan, SqlScope scope)
    {
        if (scope.Find(plan.From) is not NodeBinding from || (plan.Into && scope.Find(plan.To) is not NodeBinding))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        scope.Draft.Locality?.Use(from.Id);
        SqlScope inner = new(scope.Draft);
        LinkStep step = LinkStep.Write(plan.Walk, static _ => null, from.Tables, inner, areOwn: true);
        NodeBinding reached = step.Reached(plan.ToLabels, inner);
        inner.Select.IsDistinct = true;
        DerivedSource pairs = new(scope.Draft.Name("p"), inner.Select);
        (string begin, string end) = (pairs.Export(step.Begin), pairs.Export(step.End));
        scope.Select.Add(pairs);
        scope.Select.Where($"{begin} = {((NodeBinding)scope.Find(plan.From)!).Id}");
        if (plan.Into)
            scope.Select.Where($"{end} = {((NodeBinding)scope.Find(plan.To)!).Id}");
        else
            scope.Bind(plan.To, NodeSources.Late(scope.Select, end, reached.Tables, scope.Draft));
        return true;
    }
}
