using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>SKIP.</summary>
internal static class SkipMapping
{
    public static MappedOperator Map(LogicalSkip plan, MappingContext context)
    {
        RowCount count = RowCountMapping.Map("SKIP", plan.Count, context);
        return MappedOperator.Row(_ => new SkipOperator(count));
    }
}
