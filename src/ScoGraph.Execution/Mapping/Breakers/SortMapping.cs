using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Breakers;

/// <summary>ORDER BY.</summary>
internal static class SortMapping
{
    public static MappedOperator Map(LogicalSort plan, MappingContext context)
    {
        SortKeys keys = Keys(plan.Keys, context);
        SlotSet kept = context.After();
        return MappedOperator.Breaker(_ => new SortOperator(keys, kept));
    }

    public static SortKeys Keys(ImmutableArray<BoundSortKey> keys, MappingContext context) => new(
        [.. keys.Select(k => (context.Expressions.Compile(k.Expression), k.Descending))],
        MappingContext.Covering(keys.Select(k => k.Expression.Span)));
}
