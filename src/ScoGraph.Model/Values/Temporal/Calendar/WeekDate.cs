namespace ScoGraph.Model.Values.Temporal.Calendar;

/// <summary>A day by ISO 8601 week: weeks begin on Monday, and week 1 of a week year is the one with its 4 January.</summary>
internal readonly record struct WeekDate(long WeekYear, int Week, int DayOfWeek)
{
    public const int DaysPerWeek = CivilDate.DaysPerWeek;

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int DayOfWeekOf(long epochDay) => (int)Floor.Remainder(epochDay + 3, DaysPerWeek) + 1;

    public static long MondayOf(long epochDay) => epochDay - DayOfWeekOf(epochDay) + 1;

    /// <summary>52 or 53.</summary>
    public static int WeeksInYear(long weekYear) => (int)((FirstMonday(weekYear + 1) - FirstMonday(weekYear)) / DaysPerWeek);

    /// <summary>The Monday of week 1.</summary>
    public static long FirstMonday(long weekYear) => MondayOf(new CivilDate(weekYear, 1, 4).ToEpochDay());

    public static WeekDate FromEpochDay(long epochDay)
    {
        long thursday = MondayOf(epochDay) + 3;
        long weekYear = CivilDate.FromEpochDay(thursday).Year;
        int week = (int)((epochDay - FirstMonday(weekYear)) / DaysPerWeek) + 1;
        return new WeekDate(weekYear, week, DayOfWeekOf(epochDay));
    }

    public long ToEpochDay() => FirstMonday(WeekYear) + (Week - 1) * DaysPerWeek + (DayOfWeek - 1);
}
