using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>The ends of a relationship that is known.</summary>
internal static class RelationshipEndsMapping
{
    public static MappedOperator Map(LogicalRelationshipEnds plan, MappingContext context)
    {
        int relationship = context.Slot(plan.Relationship);
        (int, bool) from = (context.Slot(plan.From), plan.FromBound), to = (context.Slot(plan.To), plan.ToBound);
        LinkTypes types = new(plan.Types, plan.Direction);
        return MappedOperator.Row(_ => new RelationshipEndsOperator(relationship, from, to, types));
    }
}
