using System.Numerics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Functions.Aggregate;

/// <summary>
/// A sum of durations, group by group, in 128 bits: only the whole sum, or the mean, can be too long, in whatever order they come.
/// </summary>
internal sealed class DurationSum
{
    private Int128 _months;
    private Int128 _days;
    private Int128 _seconds;
    private Int128 _nanoseconds;

    public void Add(DurationValue duration, long times)
    {
        _months += (Int128)duration.Months * times;
        _days += (Int128)duration.Days * times;
        _seconds += (Int128)duration.Seconds * times;
        _nanoseconds += (Int128)duration.NanosecondsOfSecond * times;
    }

    /// <summary>Adds another sum.</summary>
    public void Merge(DurationSum other)
    {
        _months += other._months;
        _days += other._days;
        _seconds += other._seconds;
        _nanoseconds += other._nanoseconds;
    }

    /// <summary>The sum.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A group does not fit into 64 bits.</exception>
    public Value Total() => Value.From(Amounts.ToDuration());

    /// <summary>The sum by the number of durations.</summary>
    public Value Mean(long count) => Value.From(Amounts.Times((Fraction)1L / count).ToDuration());

    private DurationAmounts Amounts => new(
        _months, _days, new Fraction((BigInteger)_seconds * ClockTime.NanosecondsPerSecond + (BigInteger)_nanoseconds, BigInteger.One));
}
