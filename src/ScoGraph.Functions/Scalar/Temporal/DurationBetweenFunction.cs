using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>duration.between</c> and its like: the time from one instant to another in some units.</summary>
internal sealed class DurationBetweenFunction(string name, string units, Func<TemporalDifference, DurationValue> measure) : ScalarFunction
{
    public override string Name => name;

    public override string Summary => $"The time from one date or time to another, in {units}.";

    public override Signature Signature { get; } = new(
        [new Parameter("from", ValueTypes.Temporal), new Parameter("to", ValueTypes.Temporal)], ValueTypes.Duration);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        foreach (Value argument in arguments)
        {
            if (!TemporalArithmetic.IsInstant(argument))
                throw TemporalErrors.NotAnInstant(Name, argument.Kind);
        }

        return Value.From(measure(TemporalDifference.Between(arguments[0], arguments[1])));
    }
}
