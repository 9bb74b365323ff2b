using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary>
/// The standard deviation in one pass, after B. P. Welford, "Note on a method for calculating corrected sums of squares and products"
/// (1962).
/// </summary>
/// <param name="function">For messages.</param>
/// <param name="lostDegrees">1 where the values are a sample, 0 where they are the whole population.</param>
internal sealed class DeviationAccumulator(AggregateFunction function, int lostDegrees) : Accumulator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override void Add(ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNumber)
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[0], arguments[0]);
        double number = arguments[0].AsNumber(), distance = number - _mean;
        _count++;
        _mean += distance / _count;
        _squares += distance * (number - _mean);
    }

    public override Value Finish() => Value.FromFloat(_count <= lostDegrees ? 0.0 : Math.Sqrt(_squares / (_count - lostDegrees)));
}
