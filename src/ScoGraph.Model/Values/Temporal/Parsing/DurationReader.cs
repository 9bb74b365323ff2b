using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Parsing;

/// <summary>Reads a duration: <c>P</c> and amounts with units, or <c>P</c> and a date and time whose parts are the amounts.</summary>
internal static class DurationReader
{
    public static bool TryRead(ref TextScanner text, out DurationValue duration)
    {
        duration = DurationValue.Zero;
        bool negative = text.AtSign && text.AcceptMinus();
        if (!text.Accept('P'))
            return text.Fail("a duration begins with 'P'");
        DurationAmounts amounts;
        if (!(LooksLikeDate(text) ? TryReadDateAndTime(ref text, out amounts) : UnitReader.TryRead(ref text, out amounts)))
            return false;
        duration = (negative ? amounts.Times(-1L) : amounts).ToDuration();
        return true;
    }

    private static bool LooksLikeDate(in TextScanner text) =>
        text.DigitRun is var digits && digits > 0 && text.Peek(digits) is '-' or 'T' or '\0';

    private static bool TryReadDateAndTime(ref TextScanner text, out DurationAmounts amounts)
    {
        amounts = default;
        int months = 0, days = 0;
        int digits = text.DigitRun;
        if (digits is not (4 or 7 or 8))
            return text.Fail("years are written with four digits");
        if (!text.TryReadDigits(4, "the years", out long years))
            return false;
        bool extended = digits == 4 && text.Accept('-');
        bool ordinal = extended ? text.DigitRun == 3 : digits == 7;
        if (ordinal && !text.TryReadField(3, "the days", (0, 366), out days))
            return false;
        bool hasMonths = !ordinal && (extended || digits == 8);
        if (hasMonths && !text.TryReadField(2, "the months", (0, CivilDate.MonthsPerYear), out months))
            return false;
        bool hasDays = hasMonths && (extended ? text.Accept('-') : digits == 8);
        if (hasDays && !text.TryReadField(2, "the days", (0, 31), out days))
            return false;
        long nanoseconds = 0;
        if (text.Accept('T') && !TimeReader.TryRead(ref text, out nanoseconds))
            return false;
        amounts = new DurationAmounts(years * CivilDate.MonthsPerYear + months, (long)days, nanoseconds);
        return true;
    }
}
