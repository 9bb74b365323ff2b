using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

/// <summary>Calls functions by name as the executor does: defaults filled in, strict functions not called with null.</summary>
internal static class Calls
{
    public static string Text(string function, params object?[] arguments) =>
        LiteralText.Write(Invoke(function, new TestContext(), arguments));

    public static Value Invoke(string function, FunctionContext context, params object?[] arguments)
    {
        ScalarFunction scalar = FunctionRegistry.Default.FindScalar(function) ?? throw new ArgumentException(function);
        List<Value> values = [.. arguments.Select(argument => ClrValues.FromClr(argument))];
        Assert.InRange(values.Count, scalar.Signature.Required, scalar.Signature.Most);
        for (int i = values.Count; i < scalar.Signature.Parameters.Count && !scalar.Signature.Variadic; i++)
            values.Add(scalar.Signature.Parameters[i].Default!.Value);
        return scalar.IsStrict && values.Any(v => v.IsNull) ? Value.Null : scalar.Invoke(values.ToArray(), context);
    }

    public static ValueException Error(string function, params object?[] arguments) =>
        Assert.Throws<ValueException>(() => Invoke(function, new TestContext(), arguments));

    /// <summary>The aggregate of rows, each one value or an array of arguments.</summary>
    public static Value Aggregate(string function, params object?[] rows)
    {
        AggregateFunction aggregate = FunctionRegistry.Default.FindAggregate(function) ?? throw new ArgumentException(function);
        Accumulator accumulator = aggregate.CreateAccumulator();
        foreach (object? row in rows)
        {
            object?[] cells = aggregate.Signature.Parameters.Count > 1 ? (object?[])row! : [row];
            Value[] arguments = [.. cells.Select(argument => ClrValues.FromClr(argument))];
            if (!arguments[0].IsNull)
                accumulator.Add(arguments);
        }

        return accumulator.Finish();
    }
}
