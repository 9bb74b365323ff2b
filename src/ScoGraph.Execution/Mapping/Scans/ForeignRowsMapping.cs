using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Planning.Logical.Foreign;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Rows that another engine makes.</summary>
internal static class ForeignRowsMapping
{
    public static MappedOperator Map(LogicalForeignRows plan, MappingContext context)
    {
        int[] slots = [.. plan.Variables.Select(context.Slot)];
        return MappedOperator.Row(_ => new ForeignRowsOperator(plan.Rows, slots));
    }
}
