using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>LIMIT.</summary>
internal static class LimitMapping
{
    public static MappedOperator Map(LogicalLimit plan, MappingContext context)
    {
        RowCount count = RowCountMapping.Map("LIMIT", plan.Count, context);
        return MappedOperator.Row(_ => new LimitOperator(count));
    }
}
