using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Mapping.Rows;
using ScoGraph.Execution.Operators.Breakers;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
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
        return MappedOperator.Breaker(_ => new TopOperator(keys, kept, skip, limit));
    }
}
