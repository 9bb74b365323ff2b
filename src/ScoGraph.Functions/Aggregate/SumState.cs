using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Aggregate;

/// <summary>
/// A sum of numbers or of durations. Integers are added in 128 bits, so that only the whole sum can overflow, in whatever order they
/// come. So it is with floats, of which a sum is kept at a scale at which no step overflows.
/// </summary>
internal sealed class SumState(AggregateFunction function)
{
    /// <summary>2^70: more than the number of rows that can be added, so that no sum of so much smaller floats overflows.</summary>
    private const double Scale = 1180591620717411303424.0;

    private Int128 _integers;
    private double _floats;
    private double _scaled;
    private bool _anyInfinite;
    private bool _anyFloat;
    private Value _first;

    public long Count { get; private set; }

    /// <summary>The sum of durations; null where numbers are added.</summary>
    public DurationSum? Durations { get; private set; }

    /// <summary>The sum of the numbers as a float.</summary>
    public double Number => !_anyFloat ? (double)_integers : IsExact ? (double)_integers + _floats : Scaled * Scale;

    /// <summary>The mean of the numbers, which is finite where they are, though their sum may not be.</summary>
    public double Mean => !_anyFloat || IsExact ? Number / Count : Scaled / Count * Scale;

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
            double number = value.AsFloat();
            _floats += number * times;
            _scaled += number / Scale * times;
            _anyInfinite |= !double.IsFinite(number);
            _anyFloat = true;
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

    /// <summary>Whether no step of the plain sum overflowed.</summary>
    private bool IsExact => _anyInfinite || double.IsFinite(_floats);

    private double Scaled => (double)_integers / Scale + _scaled;

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
}
