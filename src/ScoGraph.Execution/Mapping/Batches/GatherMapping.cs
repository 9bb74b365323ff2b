using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Batches;

/// <summary>Rows of nodes and relationships that go on many at once.</summary>
internal static class GatherMapping
{
    public static MappedOperator Map(LogicalGather plan, MappingContext context)
    {
        int[] slots = [.. plan.Elements.Select(context.Slot)];
        bool[] areRelationships = [.. plan.Elements.Select(element => element.Type.Kinds == ValueTypes.Relationship)];
        return MappedOperator.Row(_ => new GatherOperator(slots, areRelationships));
    }
}
