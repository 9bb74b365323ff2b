using System.Collections.Immutable;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
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
        if (from.Scanned is { Shared: null } scanned && scope.Select.Has(scanned) && step.IsSure && !scope.Select.HasLateral
            && scope.Draft.Locality is null)
            scanned.Shared = new SharedColumn(step.Begin, step.Joint);
        scope.Bind(plan.Relationship, step.Link);
        if (plan.Into)
            scope.Select.Where($"{step.End} = {((NodeBinding)scope.Find(plan.To)!).Id}");
        else
            scope.Bind(plan.To, Reached(step, [.. step.Tables.Where(table => plan.ToLabels.All(table.Labels.Contains))], scope));
        return true;
    }

    private static NodeBinding Reached(LinkStep step, ImmutableArray<NodeTable> fit, SqlScope scope) => fit.Length < step.Tables.Length
        ? NodeSources.Find(scope.Select, step.End, fit, scope.Draft) : NodeSources.Late(scope.Select, step.End, fit, scope.Draft);
}
