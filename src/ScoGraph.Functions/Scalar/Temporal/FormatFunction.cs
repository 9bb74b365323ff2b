using ScoGraph.Functions.Scalar.Temporal.Formats;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>format(value, pattern)</c> of dates, times and durations (the Cypher manual, "Temporal functions - format").</summary>
internal sealed class FormatFunction : ScalarFunction
{
    private const ValueTypes Instants =
        ValueTypes.Date | ValueTypes.LocalTime | ValueTypes.Time | ValueTypes.LocalDateTime | ValueTypes.DateTime;

    public override string Name => "format";

    public override string Summary => "A date, time or duration as a text by a pattern of letters, or in ISO's form.";

    public override Signature Signature { get; } = new(
        [new("value", Instants | ValueTypes.Duration), new("pattern", ValueTypes.String, Value.FromString(""))], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        if ((arguments[0].Kind.ToTypes() & (Instants | ValueTypes.Duration)) == 0)
            throw Arguments.Wrong(this, arguments, 0);
        string pattern = Arguments.Text(this, arguments, 1);
        if (pattern.Length == 0)
            return Value.FromString(TemporalText.Print(arguments[0]));
        return Value.FromString(arguments[0].Kind == ValueKind.Duration
            ? DurationFormat.Write(arguments[0].As<DurationValue>(), pattern) : InstantFormat.Write(arguments[0], pattern));
    }
}
