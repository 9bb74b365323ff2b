using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>The names of the truncation units, and where each begins.</summary>
internal static class TruncationUnits
{
    private static readonly string[] Names =
    [
        "millennium", "century", "decade", "year", "weekYear", "quarter", "month", "week", "day",
        "hour", "minute", "second", "millisecond", "microsecond",
    ];

    /// <exception cref="Model.Diagnostics.ValueException">There is no such unit.</exception>
    public static TruncationUnit Parse(string name)
    {
        int at = Array.IndexOf(Names, name);
        return at >= 0 ? (TruncationUnit)at : throw TemporalErrors.UnknownUnit(name, Names);
    }

    public static string Name(TruncationUnit unit) => Names[(int)unit];

    /// <summary>The first day of the unit that the day lies in.</summary>
    public static long FirstDay(TruncationUnit unit, long epochDay)
    {
        CivilDate date = CivilDate.FromEpochDay(epochDay);
        int firstMonth = QuarterDate.FirstMonth(QuarterDate.QuarterOf(date.Month));
        long first = unit switch
        {
            TruncationUnit.Millennium => YearStart(Floor.Divide(date.Year, 1000) * 1000),
            TruncationUnit.Century => YearStart(Floor.Divide(date.Year, 100) * 100),
            TruncationUnit.Decade => YearStart(Floor.Divide(date.Year, 10) * 10),
            TruncationUnit.Year => YearStart(date.Year),
            TruncationUnit.WeekYear => WeekDate.FirstMonday(WeekDate.FromEpochDay(epochDay).WeekYear),
            TruncationUnit.Quarter => (date with { Month = firstMonth, Day = 1 }).ToEpochDay(),
            TruncationUnit.Month => (date with { Day = 1 }).ToEpochDay(),
            TruncationUnit.Week => WeekDate.MondayOf(epochDay),
            _ => epochDay,
        };
        return CivilDate.IsSupportedDay(first) ? first : throw TemporalErrors.DateOverflow();
    }

    /// <summary>The first nanosecond of the unit that the time of day lies in.</summary>
    public static long FirstNanosecond(TruncationUnit unit, long nanosecondOfDay)
    {
        long size = unit switch
        {
            TruncationUnit.Hour => ClockTime.NanosecondsPerHour,
            TruncationUnit.Minute => ClockTime.NanosecondsPerMinute,
            TruncationUnit.Second => ClockTime.NanosecondsPerSecond,
            TruncationUnit.Millisecond => ClockTime.NanosecondsPerMillisecond,
            TruncationUnit.Microsecond => ClockTime.NanosecondsPerMicrosecond,
            _ => ClockTime.NanosecondsPerDay,
        };
        return nanosecondOfDay - nanosecondOfDay % size;
    }

    private static long YearStart(long year) => new CivilDate(year, 1, 1).ToEpochDay();
}
