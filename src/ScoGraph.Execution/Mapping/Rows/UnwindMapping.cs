using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>UNWIND.</summary>
internal static class UnwindMapping
{
    public static MappedOperator Map(LogicalUnwind plan, MappingContext context)
    {
        (Evaluator list, int item) = (context.Expressions.Compile(plan.List), context.Slot(plan.Variable));
        return MappedOperator.Row(_ => new UnwindOperator(list, item));
    }
}
