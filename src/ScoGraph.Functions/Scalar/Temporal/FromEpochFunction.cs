using ScoGraph.Functions.Scalar.Temporal.Components;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>datetime.fromEpoch</c>: the date-time in UTC so many seconds and nanoseconds after 1970-01-01T00:00Z.</summary>
internal sealed class FromEpochFunction : ScalarFunction
{
    public override string Name => "datetime.fromEpoch";

    public override string Summary => "The date-time in UTC so many seconds and nanoseconds after 1970-01-01T00:00Z.";

    public override Signature Signature { get; } = new(
        [new Parameter("seconds", ValueTypes.Integer), new Parameter("nanoseconds", ValueTypes.Integer, Value.FromInteger(0))],
        ValueTypes.DateTime);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        foreach (Value argument in arguments)
        {
            if (!argument.IsInteger)
                throw TemporalErrors.WrongArgument(Name, "integers", argument.Kind);
        }

        return Value.From(EpochAssembly.FromSeconds(arguments[0].AsInteger(), arguments[1].AsInteger(), TemporalZone.Utc));
    }
}
