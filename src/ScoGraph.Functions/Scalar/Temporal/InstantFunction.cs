using ScoGraph.Functions.Scalar.Temporal.Components;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary>
/// <c>date</c>, <c>localtime</c>, <c>time</c>, <c>localdatetime</c>, <c>datetime</c>: an instant from nothing (now), from a text, from a
/// map of components, or from another instant.
/// </summary>
internal sealed class InstantFunction(ValueKind target) : ScalarFunction
{
    public override string Name { get; } = InstantNames.Of(target);

    public override string Summary =>
        $"{InstantNames.Article(target)} from a text, a map of components or another date or time; the current one without input.";

    public override Signature Signature { get; } = new(
        [new Parameter("input", ValueTypes.String | ValueTypes.Map | ValueTypes.Temporal, Value.From(MapValue.Empty))], target.ToTypes());

    /// <summary>False: now, and the default time zone, are those of the run.</summary>
    public override bool IsDeterministic => false;

    public override bool IsStable => true;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Value input = arguments[0];
        TemporalClock clock = TemporalClock.Of(context);
        return input.Kind switch
        {
            ValueKind.String => TemporalParsing.Parse(target, input.AsString(), ZoneOfText(clock)),
            ValueKind.Map => FromMap(input.AsMap(), clock),
            _ when TemporalArithmetic.IsInstant(input) => InstantConversion.Convert(target, input, clock),
            _ => throw TemporalErrors.WrongArgument(Name, "a string, a map, a date or a time", input.Kind),
        };
    }

    private Value FromMap(MapValue map, TemporalClock clock)
    {
        InstantFields fields = InstantFields.Read(Name, target, map);
        if (fields.HasNull)
            return Value.Null;
        return fields.AreEmpty ? clock.Now(target, fields.Timezone) : InstantAssembly.Assemble(Name, target, fields, default, clock);
    }

    private TemporalZone ZoneOfText(TemporalClock clock) => target switch
    {
        ValueKind.Time => TemporalZone.FromOffset(clock.OffsetOf(clock.DefaultZone)),
        ValueKind.DateTime => clock.DefaultZone,
        _ => TemporalZone.Utc,
    };
}
