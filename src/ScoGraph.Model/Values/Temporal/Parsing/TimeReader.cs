using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Parsing;

/// <summary>Reads a time of day, basic or extended, from the hour down; only seconds have a fraction, of up to nine digits.</summary>
internal static class TimeReader
{
    private const int LongestFraction = 9;

    public static bool TryRead(ref TextScanner text, out long nanosecondOfDay)
    {
        nanosecondOfDay = 0;
        int digits = text.DigitRun;
        if (digits is not (2 or 4 or 6))
            return text.Fail("a time of day is written HH, HH:MM, HH:MM:SS, HHMM or HHMMSS");
        if (!text.TryReadField(2, "the hour", (0, 23), out int hour))
            return false;
        int minute = 0, second = 0, nanosecond = 0;
        bool extended = digits == 2 && text.Accept(':');
        if ((extended || digits > 2) && !text.TryReadField(2, "the minute", (0, 59), out minute))
            return false;
        bool hasSecond = extended ? text.Accept(':') : digits == 6;
        if (hasSecond && !(text.TryReadField(2, "the second", (0, 59), out second) && TryReadFraction(ref text, out nanosecond)))
            return false;
        nanosecondOfDay = new ClockTime(hour, minute, second, nanosecond).ToNanosecondOfDay();
        return true;
    }

    private static bool TryReadFraction(ref TextScanner text, out int nanosecond)
    {
        nanosecond = 0;
        if (!text.AcceptDecimalMark())
            return true;
        int digits = text.DigitRun;
        if (digits is 0 or > LongestFraction)
            return text.Fail("the fraction of a second has one to nine digits");
        text.TryReadDigits(digits, "the fraction", out long fraction);
        for (; digits < LongestFraction; digits++)
            fraction *= 10;
        nanosecond = (int)fraction;
        return true;
    }
}
