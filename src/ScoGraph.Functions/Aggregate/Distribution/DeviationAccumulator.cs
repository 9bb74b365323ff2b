using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Aggregate.Distribution;

/// <summary>
/// The standard deviation in one pass: of integers exact sums; of other numbers the recurrence of B. P. Welford, "Note on a method for
/// calculating corrected sums of squares and products" (1962). Beside it runs the same over numbers scaled down, whose squares cannot
/// overflow: it tells where the plain ones have. Both are put together as by T. F. Chan, G. H. Golub and R. J. LeVeque, "Updating
/// formulae and a pairwise algorithm for computing sample variances" (1979).
/// </summary>
/// <param name="function">For messages.</param>
/// <param name="lostDegrees">1 where the values are a sample, 0 where they are the whole population.</param>
internal sealed class DeviationAccumulator(AggregateFunction function, int lostDegrees) : Accumulator
{
    /// <summary>2^-560: the square of the largest float so scaled, 2^63 times, is still a float.</summary>
    private static readonly double Scale = Math.ScaleB(1.0, -560);

    private IntegerSpread _integers;
    private Spread _plain;
    private Spread _scaled;
    private bool _anyInfinite;

    public override void Add(ReadOnlySpan<Value> arguments)
    {
        if (IsExact(arguments[0]))
            _integers.Add(arguments[0].AsInteger(), 1);
        else
            Add(Number(arguments[0]));
    }

    public override void AddRepeated(ReadOnlySpan<Value> arguments, long times, FunctionContext context)
    {
        if (IsExact(arguments[0]))
            _integers.Add(arguments[0].AsInteger(), times);
        else
            base.AddRepeated(arguments, times, context);
    }

    public override void AddAll(ReadOnlySpan<long> integers, in Value second)
    {
        while ((integers = integers[_integers.AddAll(integers)..]) is [long large, ..])
        {
            Add(large);
            integers = integers[1..];
        }
    }

    public override Value Finish()
    {
        long count = _integers.Count + _plain.Count;
        if (count <= lostDegrees)
            return Value.FromFloat(0.0);
        long degrees = count - lostDegrees;
        if (_plain.Count == 0)
            return Value.FromFloat(Math.Sqrt(_integers.Squares / degrees));
        (double plain, double scaled) = (_plain.SquaresWith(_integers, 1.0), _scaled.SquaresWith(_integers, Scale));
        return Value.FromFloat(_anyInfinite || double.IsFinite(plain) ? Math.Sqrt(plain / degrees) : Math.Sqrt(scaled / degrees) / Scale);
    }

    private static bool IsExact(in Value value) => value.Kind == ValueKind.Integer && IntegerSpread.Takes(value.AsInteger());

    private double Number(in Value value) => value.IsNumber
        ? value.AsNumber() : throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[0], value);

    private void Add(double number)
    {
        _plain.Add(number);
        _scaled.Add(number * Scale);
        _anyInfinite |= !double.IsFinite(number);
    }

    /// <summary>The mean of numbers, and the sum of the squares of their distances from it.</summary>
    private struct Spread
    {
        private double _mean;
        private double _squares;

        /// <summary>How many numbers there are.</summary>
        public long Count { get; private set; }

        public void Add(double number)
        {
            double distance = number - _mean;
            _mean += distance / ++Count;
            _squares += distance * (number - _mean);
        }

        /// <summary>The sum of the squares of the distances of these and of integers, each so scaled, from the mean of all.</summary>
        public readonly double SquaresWith(in IntegerSpread integers, double scale)
        {
            if (integers.Count == 0)
                return _squares;
            double distance = _mean - (integers.Mean * scale);
            return _squares + (integers.Squares * scale * scale)
                + (distance * distance * ((double)integers.Count / (integers.Count + Count) * Count));
        }
    }
}
