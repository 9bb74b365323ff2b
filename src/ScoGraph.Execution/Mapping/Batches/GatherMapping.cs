using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Model.Values;
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
        bool[] areRelationships = [.. kinds[true].Select(element => element.Type.Kinds == ValueTypes.Relationship)];
        return MappedOperator.Row(_ => new GatherOperator(slots, areRelationships, valueSlots));
    }
}
