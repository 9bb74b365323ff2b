using System.Numerics;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>
/// The three groups of a duration while they may still have fractions. What is left of a month becomes days and what is left of a day
/// becomes seconds, by their average lengths: 30.436875 days to a month (a twelfth of 365.2425) and 24 hours to a day.
/// </summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Nanoseconds">Nanoseconds.</param>
internal readonly record struct DurationAmounts(Fraction Months, Fraction Days, Fraction Nanoseconds)
{
    /// <summary>A twelfth of the mean Gregorian year of 146,097 days in 400 years.</summary>
    public const long SecondsPerMonth = 2_629_746;

    private static readonly Fraction DaysPerMonth = new(SecondsPerMonth, ClockTime.SecondsPerDay);

    private static readonly BigInteger Largest = Int128.MaxValue;

    public static DurationAmounts Of(DurationValue duration) => new(duration.Months, duration.Days, duration.Nanoseconds);

    public DurationAmounts Times(Fraction factor) => new(Months * factor, Days * factor, Nanoseconds * factor);

    public DurationValue ToDuration()
    {
        (BigInteger months, Fraction partOfMonth) = Months.Split();
        (BigInteger days, Fraction partOfDay) = (Days + partOfMonth * DaysPerMonth).Split();
        (BigInteger nanoseconds, _) = (Nanoseconds + partOfDay * ClockTime.NanosecondsPerDay).Split();
        return DurationValue.Of(Narrow(months), Narrow(days), Narrow(nanoseconds));
    }

    private static Int128 Narrow(BigInteger amount) =>
        BigInteger.Abs(amount) <= Largest ? (Int128)amount : throw TemporalErrors.DurationOverflow();
}
