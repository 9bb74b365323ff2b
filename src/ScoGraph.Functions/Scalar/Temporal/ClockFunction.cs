using ScoGraph.Functions.Scalar.Temporal.Components;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>date.statement</c> and its like: the current moment by one of three clocks, in a time zone if one is given.</summary>
internal sealed class ClockFunction(ValueKind target, string clockName, bool isLive, Func<FunctionContext, Int128> read) : ScalarFunction
{
    public override string Name { get; } = $"{InstantNames.Of(target)}.{clockName}";

    public override string Summary =>
        $"{InstantNames.Article(target)} of the current moment by the {clockName} clock, in a time zone if one is given.";

    public override Signature Signature { get; } = new(
        [new Parameter("timezone", ValueTypes.String | ValueTypes.Map, Value.From(MapValue.Empty))], target.ToTypes());

    public override bool IsDeterministic => false;

    public override bool IsStable => !isLive;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Value zone = arguments[0];
        TemporalClock clock = new(read(context), context.TimeZone);
        if (zone.IsString)
            return clock.Now(target, TemporalParsing.ParseZone(zone.AsString()));
        return zone.Kind == ValueKind.Map
            ? Now(zone.AsMap(), clock)
            : throw TemporalErrors.WrongArgument(Name, "the name of a time zone", zone.Kind);
    }

    private Value Now(MapValue map, TemporalClock clock)
    {
        foreach (string key in map.Keys)
        {
            if (key != InstantFieldNames.Timezone)
                throw TemporalErrors.UnknownField(Name, key, [InstantFieldNames.Timezone]);
        }

        InstantFields fields = InstantFields.Read(Name, target, map);
        return fields.HasNull ? Value.Null : clock.Now(target, fields.Timezone);
    }
}
