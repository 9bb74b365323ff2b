using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Breakers;

/// <summary>ORDER BY.</summary>
internal static class SortMapping
{
    public static MappedOperator Map(LogicalSort plan, MappingContext context)
    {
        SortKeys keys = Keys(plan.Keys, context);
        if (plan.ByColumns)
            return Columns(plan, keys, context);
        SlotSet kept = context.After();
        return MappedOperator.Breaker(_ => new SortOperator(keys, kept));
    }

    private static MappedOperator Columns(LogicalSort plan, SortKeys keys, MappingContext context)
    {
        Variable[] kept = [.. context.PassedOn().Union(plan.Reads)];
        int[] slots = [.. kept.Select(context.Slot)];
        bool[] areRelationships = [.. kept.Select(ColumnSourceMapping.OfRelationship)];
        Func<RowVector>[] vectors = [.. plan.Keys.Select(key => VectorMapping.Map(key.Expression, VectorNeed.Values, context))];
        return MappedOperator.Breaker(_ => new ColumnSortOperator(keys, vectors, slots, areRelationships));
    }

    public static SortKeys Keys(ImmutableArray<BoundSortKey> keys, MappingContext context) => new(
        [.. keys.Select(k => (context.Expressions.Compile(k.Expression), k.Descending))],
        MappingContext.Covering(keys.Select(k => k.Expression.Span)));
}
