using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Mapping.Rows;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Breakers;

/// <summary>Sorting with a limit.</summary>
internal static class TopMapping
{
    public static MappedOperator Map(LogicalTop plan, MappingContext context)
    {
        SortKeys keys = SortMapping.Keys(plan.Keys, context);
        SlotSet kept = context.After();
        RowCount? skip = plan.Skip is null ? null : RowCountMapping.Map("SKIP", plan.Skip, context);
        RowCount limit = RowCountMapping.Map("LIMIT", plan.Limit, context);
        TopColumn? column = Column(plan.Keys[0], context);
        // A part of the rows may ask for keys that all of them together do not.
        bool isMergeable = plan.Keys.All(key => !Fallibility.CanFail(key.Expression));
        return MappedOperator.Breaker(_ => new TopOperator(keys, kept, skip, limit) { Column = column }) with
        {
            Part = isMergeable ? MorselPart.Gathering : MorselPart.None,
        };
    }

    /// <summary>The property that is the first key, where it is one of a node that cannot change under way, or the integer.</summary>
    private static TopColumn? Column(BoundSortKey key, MappingContext context) => key.Expression switch
    {
        BoundProperty { Target: BoundVariable { Variable: var node } } property when node.Type.Kinds == ValueTypes.Node =>
            new TopColumn(context.Slot(node), context.Layout.Names.Key(property.Key), key.Descending),
        BoundVariable { Variable: var number } when number.Type.Kinds == ValueTypes.Integer =>
            new TopColumn(context.Slot(number), null, key.Descending),
        _ => null,
    };
}
