using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <content>Expressions that go through a list with a variable of their own.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator Comprehension(BoundListComprehension expression)
    {
        Evaluator list = Compile(expression.List);
        int slot = layout.Slot(expression.Variable);
        SourceSpan place = expression.Span;
        Condition? where = expression.Where is null ? null : CompileCondition(expression.Where);
        Evaluator? project = expression.Projection is null ? null : Compile(expression.Projection);
        return frame =>
        {
            Value source = list(frame);
            if (source.IsNull)
                return default;
            GrowingList items = new(frame);
            foreach (Value item in ItemsOf(source, place, frame).Items)
            {
                frame.Tick();
                frame.Row[slot] = item;
                if (where is null || where(frame))
                    items.Add(project is null ? item : project(frame));
                else
                    items.Forget();
            }

            frame.Place = place;
            return items.Finish();
        };
    }

    /// <summary>Quantifiers are three-valued: an unknown condition leaves the answer unknown unless another item decides it.</summary>
    private Evaluator Quantified(BoundQuantifier expression)
    {
        Evaluator list = Compile(expression.List), where = Truth(expression.Where);
        int slot = layout.Slot(expression.Variable);
        SourceSpan place = expression.Span;
        Quantifier quantifier = expression.Quantifier;
        return frame =>
        {
            Value source = list(frame);
            if (source.IsNull)
                return default;
            int trues = 0, falses = 0, unknown = 0;
            long made = frame.Made;
            foreach (Value item in ItemsOf(source, place, frame).Items)
            {
                frame.Tick();
                frame.Row[slot] = item;
                Value holds = where(frame);
                frame.Forget(made);
                _ = holds.IsNull ? unknown++ : holds.AsBoolean() ? trues++ : falses++;
                if (IsDecided(quantifier, trues, falses))
                    break;
            }

            return Value.FromBoolean(Answer(quantifier, trues, falses, unknown));
        };
    }

    private static bool IsDecided(Quantifier quantifier, int trues, int falses) => quantifier switch
    {
        Quantifier.All => falses > 0,
        Quantifier.Single => trues > 1,
        _ => trues > 0,
    };

    private static bool? Answer(Quantifier quantifier, int trues, int falses, int unknown) => quantifier switch
    {
        Quantifier.All => falses > 0 ? false : unknown > 0 ? null : true,
        Quantifier.Any => trues > 0 ? true : unknown > 0 ? null : false,
        Quantifier.None => trues > 0 ? false : unknown > 0 ? null : true,
        _ => trues > 1 ? false : unknown > 0 ? null : trues == 1,
    };

    private Evaluator Reduce(BoundReduce expression)
    {
        Evaluator initial = Compile(expression.Initial), list = Compile(expression.List), step = Compile(expression.Step);
        int accumulator = layout.Slot(expression.Accumulator), slot = layout.Slot(expression.Variable);
        SourceSpan place = expression.Span;
        return frame =>
        {
            Value source = list(frame);
            if (source.IsNull)
                return default;
            long made = frame.Made;
            Value total = initial(frame);
            foreach (Value item in ItemsOf(source, place, frame).Items)
            {
                frame.Tick();
                frame.Row[accumulator] = total;
                frame.Row[slot] = item;
                total = step(frame);
                if (frame.Meter is not null)
                    frame.Forget(made + ValueSize.Content(total));
            }

            return total;
        };
    }

    private static ListValue ItemsOf(in Value value, SourceSpan place, Frame frame) =>
        value.Kind == ValueKind.List ? value.AsList() : throw frame.At(place, RuntimeErrors.NotList(value));
}
