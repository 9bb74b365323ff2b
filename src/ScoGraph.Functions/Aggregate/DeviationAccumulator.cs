using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate;

/// <summary>
/// The standard deviation in one pass, after B. P. Welford, "Note on a method for calculating corrected sums of squares and products"
/// (1962). Beside it runs the same over numbers scaled down, whose squares cannot overflow: it tells where the plain ones have.
/// </summary>
/// <param name="function">For messages.</param>
/// <param name="lostDegrees">1 where the values are a sample, 0 where they are the whole population.</param>
internal sealed class DeviationAccumulator(AggregateFunction function, int lostDegrees) : Accumulator
{
    /// <summary>2^-560: the square of the largest float so scaled, 2^63 times, is still a float.</summary>
    private static readonly double Scale = Math.ScaleB(1.0, -560);

    private Spread _plain;
    private Spread _scaled;
    private bool _anyInfinite;
    private long _count;

    public override void Add(ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNumber)
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[0], arguments[0]);
        Add(arguments[0].AsNumber());
    }

    public override void AddAll(ReadOnlySpan<long> integers, in Value second)
    {
        foreach (long integer in integers)
            Add(integer);
    }

    public override Value Finish()
    {
        if (_count <= lostDegrees)
            return Value.FromFloat(0.0);
        long degrees = _count - lostDegrees;
        return Value.FromFloat(_anyInfinite || double.IsFinite(_plain.Squares)
            ? Math.Sqrt(_plain.Squares / degrees) : Math.Sqrt(_scaled.Squares / degrees) / Scale);
    }

    private void Add(double number)
    {
        _count++;
        _plain.Add(number, _count);
        _scaled.Add(number * Scale, _count);
        _anyInfinite |= !double.IsFinite(number);
    }

    /// <summary>The mean of numbers, and the sum of the squares of their distances from it.</summary>
    private struct Spread
    {
        private double _mean;

        public double Squares { get; private set; }

        public void Add(double number, long count)
        {
            double distance = number - _mean;
            _mean += distance / count;
            Squares += distance * (number - _mean);
        }
    }
}
