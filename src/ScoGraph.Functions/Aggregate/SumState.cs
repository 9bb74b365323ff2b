using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Aggregate;

/// <summary>
/// A sum of numbers or of durations. Integers are added in 128 bits, so that only the whole sum can overflow, in whatever order they
/// come. So it is with floats, which are added without rounding: the sum is the same in every order.
/// </summary>
internal sealed class SumState(AggregateFunction function)
{
    /// <summary>2^900: floats from here on are added apart, scaled down, so that no sum overflows before its end.</summary>
    private static readonly double Large = Math.ScaleB(1.0, 900);

    /// <summary>2^-100: what they are scaled by.</summary>
    private static readonly double Scale = Math.ScaleB(1.0, -100);

    private Int128 _integers;
    private ExactSum? _floats;
    private ExactSum? _scaled;
    private double _infinite;
    private bool _anyFloat;
    private Value _first;

    public long Count { get; private set; }

    /// <summary>The sum of durations; null where numbers are added.</summary>
    public DurationSum? Durations { get; private set; }

    /// <summary>The sum of the numbers as a float.</summary>
    public double Number => !_anyFloat ? (double)_integers : _infinite != 0 ? _infinite
        : _scaled is null ? Whole(1).Round() : Whole(Scale).Round() / Scale;

    /// <summary>The mean of the numbers, which is finite where they are, though their sum may not be.</summary>
    public double Mean => !_anyFloat || _infinite != 0 || _scaled is null ? Number / Count : Whole(Scale).Round() / Count / Scale;

    /// <param name="value">The value.</param>
    /// <param name="times">How often it is added.</param>
    /// <exception cref="Model.Diagnostics.ValueException">No number or duration, or of the other sort than those before.</exception>
    public void Add(in Value value, long times = 1)
    {
        if (value.IsInteger && times == 1 && Count > 0 && Durations is null)
        {
            _integers += value.AsInteger();
            Count++;
            return;
        }

        if (value.Kind == ValueKind.Duration ? Count > 0 && Durations is null : value.IsNumber && Durations is not null)
            throw FunctionErrors.MixedKinds(function.Name, _first, value);
        if (value.IsInteger)
        {
            _integers += (Int128)value.AsInteger() * times;
        }
        else if (value.IsFloat)
        {
            AddFloat(value.AsFloat(), times);
        }
        else if (value.Kind == ValueKind.Duration)
        {
            Durations ??= new DurationSum();
            Durations.Add(value.As<DurationValue>(), times);
        }
        else
        {
            throw FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[0], value);
        }

        if (Count == 0)
            _first = value;
        Count += times;
    }

    /// <summary>Adds integers.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">Those before were durations.</exception>
    public void Add(in IntegerTally integers)
    {
        Add(Value.FromInteger(integers.First));
        _integers += (Int128)integers.Sum - integers.First;
        Count += integers.Count - 1;
    }

    /// <summary>Adds what came after.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">It is of the other sort.</exception>
    public void Merge(SumState later)
    {
        if (later.Count == 0)
            return;
        if (Count == 0)
            _first = later._first;
        else if (Durations is null != later.Durations is null)
            throw FunctionErrors.MixedKinds(function.Name, _first, later._first);
        Count += later.Count;
        _integers += later._integers;
        _infinite += later._infinite;
        _anyFloat |= later._anyFloat;
        if (later._floats is { } floats)
            (_floats ??= new ExactSum()).Add(floats, 1);
        if (later._scaled is { } scaled)
            (_scaled ??= new ExactSum()).Add(scaled, 1);
        if (later.Durations is { } durations)
            (Durations ??= new DurationSum()).Merge(durations);
    }

    /// <summary>The sum: an integer where only integers were added.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">It does not fit into 64 bits.</exception>
    public Value Total()
    {
        if (Durations is not null)
            return Durations.Total();
        if (_anyFloat)
            return Value.FromFloat(Number);
        return _integers >= long.MinValue && _integers <= long.MaxValue
            ? Value.FromInteger((long)_integers) : throw FunctionErrors.SumOverflow();
    }

    private void AddFloat(double number, long times)
    {
        _anyFloat = true;
        if (!double.IsFinite(number))
            _infinite += number;
        else if (Math.Abs(number) < Large)
            (_floats ??= new ExactSum()).Add(number, times);
        else
            (_scaled ??= new ExactSum()).Add(number * Scale, times);
    }

    /// <summary>All of it, times a power of two.</summary>
    private ExactSum Whole(double scale)
    {
        // Three parts of an integer of 128 bits, each of which is a float.
        const int bits = 48;
        ExactSum whole = new();
        if (_scaled is not null)
            whole.Add(_scaled, scale / Scale);
        if (_floats is not null)
            whole.Add(_floats, scale);
        Int128 middle = _integers >> bits;
        whole.Add((double)(middle >> bits) * Math.ScaleB(scale, 2 * bits));
        whole.Add((double)(middle & (((Int128)1 << bits) - 1)) * Math.ScaleB(scale, bits));
        whole.Add((double)(_integers & (((Int128)1 << bits) - 1)) * scale);
        return whole;
    }
}
