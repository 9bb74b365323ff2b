using ScoGraph.Functions.Scalar.Temporal.Components;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>datetime.fromEpochMillis</c>: the date-time in UTC so many milliseconds after 1970-01-01T00:00Z.</summary>
internal sealed class FromEpochMillisFunction : ScalarFunction
{
    public override string Name => "datetime.fromEpochMillis";

    public override string Summary => "The date-time in UTC so many milliseconds after 1970-01-01T00:00Z.";

    public override Signature Signature { get; } = new([new Parameter("milliseconds", ValueTypes.Integer)], ValueTypes.DateTime);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) => arguments[0].IsInteger
        ? Value.From(EpochAssembly.FromMillis(arguments[0].AsInteger(), 0, TemporalZone.Utc))
        : throw TemporalErrors.WrongArgument(Name, "an integer", arguments[0].Kind);
}
