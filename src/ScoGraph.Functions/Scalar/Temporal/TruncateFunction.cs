using ScoGraph.Functions.Scalar.Temporal.Components;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary>
/// <c>date.truncate</c> and its like: the last moment not after an instant at which a unit begins, with smaller components set as a map
/// says. The result's type is the function's; the time zone is the map's, else the instant's, else the default one.
/// </summary>
internal sealed class TruncateFunction(ValueKind target) : ScalarFunction
{
    public override string Name { get; } = $"{InstantNames.Of(target)}.truncate";

    public override string Summary =>
        $"{InstantNames.Article(target)} at the beginning of a unit of time, with smaller components set if need be.";

    public override Signature Signature { get; } = new(
        [
            new Parameter("unit", ValueTypes.String),
            new Parameter("input", ValueTypes.Temporal),
            new Parameter("fields", ValueTypes.Map, Value.From(MapValue.Empty)),
        ],
        target.ToTypes());

    /// <summary>Whether no time zone of the run comes in.</summary>
    public override bool IsDeterministic => target is not (ValueKind.Time or ValueKind.DateTime);

    public override bool IsStable => true;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Value unitName = arguments[0], input = arguments[1], map = arguments[2];
        if (!unitName.IsString)
            throw TemporalErrors.WrongArgument(Name, "the name of a unit", unitName.Kind);
        if (!TemporalArithmetic.IsInstant(input))
            throw TemporalErrors.NotAnInstant(Name, input.Kind);
        if (map.Kind != ValueKind.Map)
            throw TemporalErrors.WrongArgument(Name, "a map of components", map.Kind);

        TruncationUnit unit = TruncationUnits.Parse(unitName.AsString());
        InstantFields fields = InstantFields.Read(Name, target, map.AsMap());
        if (fields.HasNull)
            return Value.Null;
        InstantStart start = new(Truncate(unit, input), unit);
        return InstantAssembly.Assemble(Name, target, fields, start, TemporalClock.Of(context));
    }

    private InstantParts Truncate(TruncationUnit unit, in Value input)
    {
        InstantParts parts = InstantParts.Of(input);
        bool hasDate = InstantFieldNames.HasDate(target), belowDay = unit > TruncationUnit.Day;
        bool fits = (!hasDate || parts.EpochDay is not null)
            && (hasDate || unit >= TruncationUnit.Day)
            && (target != ValueKind.Date || !belowDay)
            && (parts.NanosecondOfDay is not null || (hasDate && !belowDay));
        if (!fits)
            throw TemporalErrors.UnitOfOtherType(Name, TruncationUnits.Name(unit), input.Kind);
        return parts with
        {
            EpochDay = hasDate ? TruncationUnits.FirstDay(unit, parts.EpochDay!.Value) : null,
            NanosecondOfDay = belowDay ? TruncationUnits.FirstNanosecond(unit, parts.NanosecondOfDay!.Value) : 0,
        };
    }
}
