using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary><c>timestamp</c>: the milliseconds from 1970-01-01T00:00Z to the beginning of the statement.</summary>
internal sealed class TimestampFunction : ScalarFunction
{
    public override string Name => "timestamp";

    public override string Summary => "The milliseconds from 1970-01-01T00:00Z to the beginning of the statement.";

    public override Signature Signature { get; } = new([], ValueTypes.Integer);

    public override bool IsDeterministic => false;

    public override bool IsStable => true;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromInteger((long)Floor.Divide(context.StatementTime, ClockTime.NanosecondsPerMillisecond));
}
