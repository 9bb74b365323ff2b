using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Rows;
using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Temporal;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>Calls of functions. What is the same for all rows is computed once a run.</summary>
internal static class FunctionCalls
{
    /// <summary>For so many arguments nothing is made for a call.</summary>
    private const int Few = 4;

    public static Evaluator Compile(BoundFunctionCall call, ExpressionCompiler compiler, PlanLayout layout)
    {
        ImmutableArray<Evaluator> arguments = compiler.Compile(call.Arguments);
        if (call.Function.IsFirstPresent)
            return FirstPresent(arguments);
        Evaluator each = arguments.Length <= Few ? OfFew(call.Function, arguments, call.Span) : OfMany(call.Function, arguments, call.Span);
        return IsSame(call) ? Once(each, layout.Once()) : each;
    }

    /// <summary>Whether the value is that of every row of a run.</summary>
    private static bool IsSame(BoundExpression expression) => expression switch
    {
        BoundConstant or BoundParameter => true,
        BoundList list => list.Items.All(IsSame),
        BoundMap map => map.Entries.All(entry => entry.Key is not null && IsSame(entry.Value)),
        // What users add may do something each time, whatever it gives.
        BoundFunctionCall { Function: { IsDeterministic: true } or InstantFunction } call => call.Arguments.All(IsSame),
        _ => false,
    };

    private static Evaluator Once(Evaluator evaluate, int number)
    {
        Func<Frame, StrongBox<Value>> make = frame => new StrongBox<Value>(evaluate(frame));
        return frame => frame.Once(number, make).Value;
    }

    private static Evaluator OfFew(ScalarFunction function, ImmutableArray<Evaluator> arguments, SourceSpan place)
    {
        bool strict = function.IsStrict;
        return frame =>
        {
            FewValues values = default;
            for (int i = 0; i < arguments.Length; i++)
            {
                values[i] = arguments[i](frame);
                if (strict && values[i].IsNull)
                    return default;
                frame.Weigh(values[i]);
            }

            frame.Place = place;
            return frame.Count(function.Invoke(values[..arguments.Length], frame.Functions));
        };
    }

    private static Evaluator OfMany(ScalarFunction function, ImmutableArray<Evaluator> arguments, SourceSpan place)
    {
        bool strict = function.IsStrict;
        return frame =>
        {
            Value[] values = new Value[arguments.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i](frame);
                if (strict && values[i].IsNull)
                    return default;
                frame.Weigh(values[i]);
            }

            frame.Place = place;
            return frame.Count(function.Invoke(values, frame.Functions));
        };
    }

    private static Evaluator FirstPresent(ImmutableArray<Evaluator> arguments) => frame =>
    {
        foreach (Evaluator argument in arguments)
        {
            Value value = argument(frame);
            if (!value.IsNull)
                return value;
        }

        return default;
    };

    [InlineArray(Few)]
    private struct FewValues
    {
        private Value _first;
    }
}
