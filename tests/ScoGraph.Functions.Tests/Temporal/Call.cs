using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Tests.Temporal;

/// <summary>Calls functions as a compiled expression does, and writes maps of components briefly.</summary>
internal static class Call
{
    public static Value Function(string name, params Value[] arguments) => In("Z", name, arguments);

    public static Value In(string timeZone, string name, params Value[] arguments)
    {
        ScalarFunction function = FunctionRegistry.Default.FindScalar(name)!;
        Value[] filled = [.. arguments, .. function.Signature.Parameters.Skip(arguments.Length).Select(p => p.Default!.Value)];
        return function.IsStrict && filled.Any(value => value.IsNull)
            ? Value.Null
            : function.Invoke(filled, new TemporalContext(timeZone));
    }

    public static string Print(Value value) => value.IsNull ? "null" : TemporalText.Print(value);

    public static Value Text(string text) => Value.FromString(text);

    /// <summary>A map of numbers, texts and values.</summary>
    public static Value Map(params (string Key, object? Value)[] entries) => Value.From(new MapValue(
        [.. entries.Select(entry => entry.Key)],
        [.. entries.Select(entry => ToValue(entry.Value))]));

    /// <summary>A map from text such as <c>year 2024, month 2, timezone +05:00</c>.</summary>
    public static Value Fields(string text) => Map([.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Entry)]);

    public static Value Parse(ValueKind kind, string text) => TemporalParsing.Parse(kind, text, TemporalZone.Utc);

    private static (string Key, object? Value) Entry(string text)
    {
        string[] parts = text.Split(' ');
        return (parts[0], long.TryParse(parts[1], out long number) && parts[0] != "timezone" ? number : parts[1]);
    }

    private static Value ToValue(object? clr) => clr switch
    {
        null => Value.Null,
        Value value => value,
        int number => Value.FromInteger(number),
        long number => Value.FromInteger(number),
        double number => Value.FromFloat(number),
        string text => Value.FromString(text),
        _ => throw new ArgumentException($"A {clr.GetType()} stands in no test map.", nameof(clr)),
    };
}
