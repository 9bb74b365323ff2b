using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>EXISTS, COUNT and COLLECT of a subquery: a plan that runs for the row under way, its operators made once a run.</summary>
internal static class SubqueryMapping
{
    /// <param name="subquery">The subquery.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="node">The node of which it says the same each time; null where it reads more.</param>
    /// <param name="layout">What stands where.</param>
    public static Evaluator Map(BoundSubquery subquery, PipelinePlan plan, Variable? node, PlanLayout layout)
    {
        int number = layout.Once(), column = subquery.Kind == Subquery.Collect ? layout.Slot(subquery.Query.Columns[0].Variable) : -1;
        SubqueryShape shape = new(subquery.Kind, column, subquery.Span, node is null ? -1 : layout.Slot(node));
        Func<Frame, SubqueryAnswer> make = frame => new SubqueryAnswer(shape, plan, frame);
        return frame => frame.Once(number, make).Read(frame);
    }
}
