using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping;

/// <content>Called subqueries and FOREACH.</content>
internal sealed partial class PlanMapper
{
    private Pipeline Call(LogicalCallSubquery plan)
    {
        Pipeline input = Map(plan.Input), inner = Map(plan.Inner);
        CallShape shape = new(plan.Outputs.IsEmpty, plan.Optional ? _layout.Slots(plan.Outputs) : null);
        SlotSet before = Slots(plan.Input), after = Slots(plan);
        if (plan.Writes)
        {
            return (next, frame) =>
            {
                WritingCallOperator made = new(shape, before, after) { Next = Probed(next, frame, plan, plan) };
                made.Inner = new Subplan(inner(made.CreateEnd(), frame));
                return input(made, frame);
            };
        }

        return (next, frame) =>
        {
            SubqueryCallOperator made = new(shape) { Next = Probed(next, frame, plan, plan) };
            made.Inner = new Subplan(inner(made.CreateEnd(), frame));
            return input(made, frame);
        };
    }

    private Pipeline Foreach(LogicalForeach plan)
    {
        Pipeline input = Map(plan.Input), inner = Map(plan.Inner);
        Evaluator compiled = _expressions.Compile(plan.List);
        SourceSpan span = plan.List.Span;
        int slot = _layout.Slot(plan.Variable);
        SlotSet slots = Slots(plan.Input);
        return (next, frame) =>
        {
            ForeachOperator made = new(List, slot, slots) { Next = Probed(next, frame, plan, plan) };
            made.Inner = new Subplan(inner(new DrainOperator(), frame));
            return input(made, frame);
        };

        Value List(Frame frame) => compiled(frame) is var items && (items.IsNull || items.Kind == ValueKind.List) ? items
            : throw ExpressionCompiler.Failure(RuntimeErrors.ForeachNotList(items), span, frame);
    }
}
