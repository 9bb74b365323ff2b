using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>UNWIND.</summary>
internal static class UnwindMapping
{
    public static MappedOperator Map(LogicalUnwind plan, MappingContext context)
    {
        int item = context.Slot(plan.Variable);
        if (plan.List is BoundFunctionCall { Function: RangeFunction range } call)
        {
            (ImmutableArray<Evaluator> bounds, SourceSpan place) = (context.Expressions.Compile(call.Arguments), call.Span);
            return MappedOperator.Row(_ => new UnwindRangeOperator(range, bounds, item, place));
        }

        Evaluator list = context.Expressions.Compile(plan.List);
        return MappedOperator.Row(_ => new UnwindOperator(list, item));
    }
}
