using ScoGraph.Functions.Scalar.Temporal.Components;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>duration</c>: an amount of time from a text or from a map of amounts by unit.</summary>
internal sealed class DurationFunction : ScalarFunction
{
    public override string Name => "duration";

    public override string Summary => "An amount of time from a text or from a map of amounts by unit.";

    public override Signature Signature { get; } = new(
        [new Parameter("input", ValueTypes.String | ValueTypes.Map | ValueTypes.Duration)], ValueTypes.Duration);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Value input = arguments[0];
        return input.Kind switch
        {
            ValueKind.String => TemporalParsing.Parse(ValueKind.Duration, input.AsString(), TemporalZone.Utc),
            ValueKind.Map => DurationAssembly.Assemble(Name, input.AsMap()),
            ValueKind.Duration => input,
            _ => throw TemporalErrors.WrongArgument(Name, "a string or a map", input.Kind),
        };
    }
}
