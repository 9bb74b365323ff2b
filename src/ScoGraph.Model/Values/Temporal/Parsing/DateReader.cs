using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Parsing;

/// <summary>
/// Reads a date in ISO 8601's calendar, week and ordinal forms and in quarters, each basic or extended, with the least significant parts
/// left out if need be.
/// </summary>
internal static class DateReader
{
    private const int LongestYear = 9;

    public static bool TryRead(ref TextScanner text, out long epochDay)
    {
        epochDay = 0;
        if (text.AtSign)
            return TryReadSignedYear(ref text, out long signed) && TryReadAfterYear(ref text, signed, true, out epochDay);

        int digits = text.DigitRun;
        if (digits is not (4 or 6 or 7 or 8))
            return text.Fail("it begins with a year of four digits, or of more with a sign");
        if (!text.TryReadDigits(4, "the year", out long year))
            return false;
        return digits > 4 ? TryReadBasic(ref text, year, digits - 4, out epochDay) : TryReadAfterYear(ref text, year, false, out epochDay);
    }

    private static bool TryReadSignedYear(ref TextScanner text, out long year)
    {
        bool negative = text.AcceptMinus();
        int digits = text.DigitRun;
        year = 0;
        if (digits is < 4 or > LongestYear)
            return text.Fail("a year with a sign needs four to nine digits");
        if (!text.TryReadDigits(digits, "the year", out year))
            return false;
        year = negative ? -year : year;
        return true;
    }

    /// <summary>MM, DDD or MMDD without separators.</summary>
    private static bool TryReadBasic(ref TextScanner text, long year, int digits, out long epochDay)
    {
        epochDay = 0;
        switch (digits)
        {
            case 2:
                return TryReadMonth(ref text, out int month) && Calendar(ref text, year, month, 1, out epochDay);
            case 3:
                return TryReadOrdinal(ref text, year, out epochDay);
            default:
                return TryReadMonth(ref text, out int monthOfDay) && TryReadDay(ref text, year, monthOfDay, out epochDay);
        }
    }

    private static bool TryReadAfterYear(ref TextScanner text, long year, bool signed, out long epochDay)
    {
        if (text.Next == 'W')
            return TryReadWeek(ref text, year, false, out epochDay);
        if (text.Next == 'Q')
            return TryReadQuarter(ref text, year, false, out epochDay);
        epochDay = new CivilDate(year, 1, 1).ToEpochDay();
        if (text.Next != '-' || (!signed && !HasDatePart(text)))
            return true;
        text.Accept('-');
        if (text.Next == 'W')
            return TryReadWeek(ref text, year, true, out epochDay);
        if (text.Next == 'Q')
            return TryReadQuarter(ref text, year, true, out epochDay);
        if (text.DigitRun == 3)
            return TryReadOrdinal(ref text, year, out epochDay);
        if (!TryReadMonth(ref text, out int month))
            return false;
        return text.Accept('-') ? TryReadDay(ref text, year, month, out epochDay) : Calendar(ref text, year, month, 1, out epochDay);
    }

    private static bool HasDatePart(TextScanner text) => text.Peek(1) is 'W' or 'Q' || char.IsAsciiDigit(text.Peek(1));

    private static bool TryReadWeek(ref TextScanner text, long year, bool extended, out long epochDay)
    {
        epochDay = 0;
        text.Accept('W');
        if (!text.TryReadField(2, "the week", (1, WeekDate.WeeksInYear(year)), out int week))
            return false;
        int day = 1;
        bool hasDay = extended ? text.Accept('-') : text.DigitRun > 0;
        if (hasDay && !text.TryReadField(1, "the day of the week", (1, WeekDate.DaysPerWeek), out day))
            return false;
        epochDay = new WeekDate(year, week, day).ToEpochDay();
        return InRange(ref text, epochDay);
    }

    private static bool TryReadQuarter(ref TextScanner text, long year, bool extended, out long epochDay)
    {
        epochDay = 0;
        text.Accept('Q');
        if (!text.TryReadField(1, "the quarter", (1, 4), out int quarter))
            return false;
        int day = 1;
        bool hasDay = extended ? text.Accept('-') : text.DigitRun > 0;
        if (hasDay && !text.TryReadField(2, "the day of the quarter", (1, QuarterDate.DaysInQuarter(year, quarter)), out day))
            return false;
        epochDay = new QuarterDate(year, quarter, day).ToEpochDay();
        return true;
    }

    private static bool TryReadOrdinal(ref TextScanner text, long year, out long epochDay)
    {
        bool read = text.TryReadField(3, "the day of the year", (1, CivilDate.DaysInYear(year)), out int day);
        epochDay = read ? new CivilDate(year, 1, 1).ToEpochDay() + day - 1 : 0;
        return read;
    }

    private static bool TryReadMonth(ref TextScanner text, out int month) =>
        text.TryReadField(2, "the month", (1, CivilDate.MonthsPerYear), out month);

    private static bool TryReadDay(ref TextScanner text, long year, int month, out long epochDay)
    {
        epochDay = 0;
        return text.TryReadField(2, "the day", (1, CivilDate.DaysInMonth(year, month)), out int day)
            && Calendar(ref text, year, month, day, out epochDay);
    }

    private static bool Calendar(ref TextScanner text, long year, int month, int day, out long epochDay)
    {
        epochDay = new CivilDate(year, month, day).ToEpochDay();
        return InRange(ref text, epochDay);
    }

    private static bool InRange(ref TextScanner text, long epochDay) =>
        CivilDate.IsSupportedDay(epochDay) || text.Fail("the date lies outside the years -999999999 to 999999999");
}
