using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes the ends of a relationship that is known, in one direction.</summary>
internal static class EndsWriter
{
    public static bool Write(LogicalRelationshipEnds plan, SqlScope scope)
    {
        if (plan.Direction == Direction.Both || scope.Find(plan.Relationship) is not LinkBinding
            || (plan.FromBound && scope.Find(plan.From) is not NodeBinding) || (plan.ToBound && scope.Find(plan.To) is not NodeBinding)
            || !LinkStep.CanDiffer(plan.DifferentFrom, scope))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        LinkBinding link = (LinkBinding)scope.Find(plan.Relationship)!;
        if (!link.IsPresent)
            scope.Select.Where($"{link.Id} IS NOT NULL");
        if (!plan.Types.IsEmpty && !link.Tables.All(table => plan.Types.Contains(table.Type)))
            scope.Select.Where(link.TypeIs(string.Join('|', plan.Types), table => plan.Types.Contains(table.Type)).Text);
        LinkStep.Differ(link, plan.DifferentFrom, scope);
        bool forward = plan.Direction == Direction.Outgoing;
        Put(plan.From, plan.FromBound, forward ? link.Source : link.Target, scope);
        // The same node twice is bound by the first.
        Put(plan.To, plan.ToBound || (!plan.FromBound && plan.To == plan.From), forward ? link.Target : link.Source, scope);
        return true;
    }

    private static void Put(Variable node, bool isBound, string id, SqlScope scope)
    {
        if (isBound)
        {
            scope.Select.Where($"{id} = {((NodeBinding)scope.Find(node)!).Id}");
            return;
        }

        scope.Bind(node, NodeSources.Late(scope.Select, id, scope.Draft.Layout.Nodes, scope.Draft));
    }
}
