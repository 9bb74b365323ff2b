using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Batches;

/// <summary>Rows of nodes, relationships and values that go on many at once.</summary>
internal static class GatherMapping
{
    public static MappedOperator Map(LogicalGather plan, MappingContext context)
    {
        ILookup<bool, Variable> kinds = plan.Elements.ToLookup(VectorExpressions.IsElement);
        int[] slots = [.. kinds[true].Select(context.Slot)], valueSlots = [.. kinds[false].Select(context.Slot)];
        bool[] areRelationships = [.. kinds[true].Select(ColumnSourceMapping.OfRelationship)];
        return MappedOperator.Row(_ => new GatherOperator(slots, areRelationships, valueSlots));
    }
}
