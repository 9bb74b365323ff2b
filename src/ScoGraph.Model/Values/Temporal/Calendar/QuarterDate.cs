namespace ScoGraph.Model.Values.Temporal.Calendar;

/// <summary>A day by quarter of the year (1 to 4) and day of that quarter (from 1).</summary>
internal readonly record struct QuarterDate(long Year, int Quarter, int DayOfQuarter)
{
    private const int MonthsPerQuarter = 3;

    public static int QuarterOf(int month) => (month - 1) / MonthsPerQuarter + 1;

    public static int FirstMonth(int quarter) => (quarter - 1) * MonthsPerQuarter + 1;

    /// <summary>90 to 92.</summary>
    public static int DaysInQuarter(long year, int quarter)
    {
        int first = FirstMonth(quarter), days = 0;
        for (int month = first; month < first + MonthsPerQuarter; month++)
            days += CivilDate.DaysInMonth(year, month);
        return days;
    }

    public static QuarterDate FromEpochDay(long epochDay)
    {
        CivilDate date = CivilDate.FromEpochDay(epochDay);
        int quarter = QuarterOf(date.Month);
        long start = new CivilDate(date.Year, FirstMonth(quarter), 1).ToEpochDay();
        return new QuarterDate(date.Year, quarter, (int)(epochDay - start) + 1);
    }

    public long ToEpochDay() => new CivilDate(Year, FirstMonth(Quarter), 1).ToEpochDay() + DayOfQuarter - 1;
}
