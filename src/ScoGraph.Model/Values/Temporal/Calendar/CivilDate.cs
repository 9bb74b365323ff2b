namespace ScoGraph.Model.Values.Temporal.Calendar;

/// <summary>A day of the proleptic Gregorian calendar with astronomical years (year 0 is 1 BCE), and its number from 1970-01-01.</summary>
/// <remarks>
/// The conversions are Howard Hinnant's <c>days_from_civil</c> and <c>civil_from_days</c> ("chrono-Compatible Low-Level Date
/// Algorithms"), which count in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
/// </remarks>
internal readonly record struct CivilDate(long Year, int Month, int Day)
{
    public const long MinYear = -999_999_999;
    public const long MaxYear = 999_999_999;

    public const int MonthsPerYear = 12;
    public const int DaysPerWeek = 7;

    /// <summary>The days of 400 years, after which the calendar, weekdays included, repeats.</summary>
    public const long DaysPerEra = 146_097;

    public const long YearsPerEra = 400;

    /// <summary>From 0000-03-01 to 1970-01-01.</summary>
    private const long EpochFromEraStart = 719_468;

    public static readonly long MinEpochDay = new CivilDate(MinYear, 1, 1).ToEpochDay();

    public static readonly long MaxEpochDay = new CivilDate(MaxYear, MonthsPerYear, 31).ToEpochDay();

    /// <summary>The day of the year, from 1.</summary>
    public int DayOfYear => (int)(ToEpochDay() - new CivilDate(Year, 1, 1).ToEpochDay()) + 1;

    public static bool IsLeapYear(long year) => (year & 3) == 0 && (year % 100 != 0 || year % YearsPerEra == 0);

    public static int DaysInYear(long year) => IsLeapYear(year) ? 366 : 365;

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsSupportedDay(long epochDay) => epochDay >= MinEpochDay && epochDay <= MaxEpochDay;

    public static CivilDate FromEpochDay(long epochDay)
    {
        long shifted = epochDay + EpochFromEraStart;
        long era = Floor.Divide(shifted, DaysPerEra);
        long dayOfEra = shifted - era * DaysPerEra;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long marchMonth = (5 * dayOfMarchYear + 2) / 153;
        int day = (int)(dayOfMarchYear - (153 * marchMonth + 2) / 5 + 1);
        int month = (int)(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
        return new CivilDate(yearOfEra + era * YearsPerEra + (month <= 2 ? 1 : 0), month, day);
    }

    public long ToEpochDay()
    {
        long marchYear = Month <= 2 ? Year - 1 : Year;
        long era = Floor.Divide(marchYear, YearsPerEra);
        long yearOfEra = marchYear - era * YearsPerEra;
        long dayOfMarchYear = (153 * (Month > 2 ? Month - 3 : Month + 9) + 2) / 5 + Day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfMarchYear;
        return era * DaysPerEra + dayOfEra - EpochFromEraStart;
    }

    /// <summary>The same day some months later; the last day of that month where it is shorter.</summary>
    public CivilDate AddMonths(long months)
    {
        long total = checked(Year * MonthsPerYear + (Month - 1) + months);
        long year = Floor.Divide(total, MonthsPerYear);
        int month = (int)Floor.Remainder(total, MonthsPerYear) + 1;
        return new CivilDate(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }
}
