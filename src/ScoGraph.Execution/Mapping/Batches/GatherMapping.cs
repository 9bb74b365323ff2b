using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Batches;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Choices.Columns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Batches;

/// <summary>Rows of nodes, relationships and values that go on many at once.</summary>
internal static class GatherMapping
{
    /// <summary>For fewer rows nothing is made that takes many, unless many are found from each.</summary>
    private const int Few = 64;

    public static MappedOperator Map(LogicalGather plan, MappingContext context)
    {
        ILookup<bool, Variable> kinds = plan.Elements.ToLookup(VectorExpressions.IsElement);
        int[] slots = [.. kinds[true].Select(context.Slot)], valueSlots = [.. kinds[false].Select(context.Slot)];
        bool[] areRelationships = [.. kinds[true].Select(ColumnSourceMapping.OfRelationship)];
        int number = valueSlots.Length > 0 ? context.Slot(ManyRows.NewNumber()) : -1;
        int least = plan.EvenFew ? 1 : Few;
        return MappedOperator.Row(_ =>
            new GatherOperator(slots, areRelationships, number < 0 ? null : new HeldValues(number, valueSlots), least));
    }
}
