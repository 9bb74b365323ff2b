using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <content>Expressions that go through a list with a variable of their own.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator Comprehension(BoundListComprehension expression)
    {
        ItemSource list = Items(expression.List, expression.Span);
        int slot = layout.Slot(expression.Variable);
        SourceSpan place = expression.Span;
        Condition? where = expression.Where is null ? null : CompileCondition(expression.Where);
        Evaluator? project = expression.Projection is null ? null : Compile(expression.Projection);
        return frame =>
        {
            if (!list(frame, out ItemCursor source))
                return default;
            GrowingList items = new(frame);
            while (source.Read(out Value item))
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
        ItemSource list = Items(expression.List, expression.Span);
        Evaluator where = Truth(expression.Where);
        int slot = layout.Slot(expression.Variable);
        Quantifier quantifier = expression.Quantifier;
        return frame =>
        {
            if (!list(frame, out ItemCursor source))
                return default;
            int trues = 0, falses = 0, unknown = 0;
            long made = frame.Made;
            while (source.Read(out Value item))
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
        Evaluator initial = Compile(expression.Initial), step = Compile(expression.Step);
        ItemSource list = Items(expression.List, expression.Span);
        int accumulator = layout.Slot(expression.Accumulator), slot = layout.Slot(expression.Variable);
        Evaluator? test = expression.Test is { } asked ? Compile(asked) : null;
        return frame =>
        {
            if (!list(frame, out ItemCursor source))
                return default;
            long made = frame.Made;
            Value total = initial(frame), held = Value.True;
            while (source.Read(out Value item))
            {
                frame.Tick();
                frame.Row[accumulator] = total;
                frame.Row[slot] = item;
                total = step(frame);
                if (test is not null)
                {
                    frame.Row[accumulator] = total;
                    Value holds = test(frame);
                    if (holds.IsNull)
                        held = Value.Null;
                    else if (!holds.AsBoolean())
                        return Value.False;
                }

                if (frame.Meter is not null)
                    frame.Forget(made + ValueSize.Content(total));
            }

            return test is null ? total : held;
        };
    }

    /// <summary>The integers of a call of range(); null for every other expression.</summary>
    public ItemSource? TryRange(BoundExpression expression)
    {
        if (expression is not BoundFunctionCall { Function: RangeFunction range } call)
            return null;
        ImmutableArray<Evaluator> bounds = Compile(call.Arguments);
        SourceSpan place = call.Span;
        return (Frame frame, out ItemCursor items) => RangeItems.Read(range, bounds, place, frame, out items);
    }

    /// <summary>The items that an expression goes through; false for null. Of a range no list is made.</summary>
    private ItemSource Items(BoundExpression expression, SourceSpan place)
    {
        if (TryRange(expression) is { } range)
            return range;
        Evaluator list = Compile(expression);
        return (Frame frame, out ItemCursor items) =>
        {
            Value value = list(frame);
            items = value.IsNull ? default
                : new ItemCursor(value.Kind == ValueKind.List ? value.AsList() : throw frame.At(place, RuntimeErrors.NotList(value)));
            return !value.IsNull;
        };
    }
}
