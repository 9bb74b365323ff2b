using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>
/// An amount of time in three groups that do not convert into one another: months, days, and seconds with nanoseconds. Each may be
/// negative; the nanoseconds (0 to 999,999,999) always count forward from the seconds.
/// </summary>
internal sealed class DurationValue : ReferenceValue
{
    public static readonly DurationValue Zero = new(0, 0, 0, 0);

    public DurationValue(long months, long days, long seconds, int nanosecondsOfSecond)
    {
        Months = months;
        Days = days;
        Seconds = seconds;
        NanosecondsOfSecond = nanosecondsOfSecond;
    }

    public override ValueKind Kind => ValueKind.Duration;

    public long Months { get; }

    public long Days { get; }

    /// <summary>Whole seconds, rounded down.</summary>
    public long Seconds { get; }

    public int NanosecondsOfSecond { get; }

    /// <summary>The whole group of seconds in nanoseconds.</summary>
    public Int128 Nanoseconds => (Int128)Seconds * ClockTime.NanosecondsPerSecond + NanosecondsOfSecond;

    /// <summary>A duration of the three groups.</summary>
    /// <exception cref="Diagnostics.ValueException">A group does not fit into 64 bits.</exception>
    public static DurationValue Of(Int128 months, Int128 days, Int128 nanoseconds)
    {
        Int128 seconds = Floor.Divide(nanoseconds, ClockTime.NanosecondsPerSecond);
        if (!Fits(months) || !Fits(days) || !Fits(seconds))
            throw TemporalErrors.DurationOverflow();
        return new DurationValue((long)months, (long)days, (long)seconds, (int)(nanoseconds - seconds * ClockTime.NanosecondsPerSecond));
    }

    public override string ToString() => TemporalText.Print(Value.From(this));

    private static bool Fits(Int128 amount) => amount >= long.MinValue && amount <= long.MaxValue;
}
