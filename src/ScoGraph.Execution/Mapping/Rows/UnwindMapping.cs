using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>UNWIND.</summary>
internal static class UnwindMapping
{
    public static MappedOperator Map(LogicalUnwind plan, MappingContext context)
    {
        int item = context.Slot(plan.Variable);
        if (context.Expressions.TryRange(plan.List) is { } range)
            return MappedOperator.Row(_ => new UnwindRangeOperator(range, item));
        Evaluator list = context.Expressions.Compile(plan.List);
        return MappedOperator.Row(_ => new UnwindOperator(list, item));
    }
}
