using System.Globalization;
using System.Text;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>Durations as <c>P1Y2M3DT4H5M6.7S</c>: every unit carries its own sign, those of zero are left out.</summary>
internal static class DurationText
{
    public static void Append(StringBuilder text, DurationValue duration)
    {
        int start = text.Length;
        text.Append('P');
        AppendUnit(text, duration.Months / CivilDate.MonthsPerYear, 'Y');
        AppendUnit(text, duration.Months % CivilDate.MonthsPerYear, 'M');
        AppendUnit(text, duration.Days, 'D');
        AppendSeconds(text, duration.Nanoseconds);
        if (text.Length == start + 1)
            text.Append("T0S");
    }

    private static void AppendSeconds(StringBuilder text, Int128 nanoseconds)
    {
        if (nanoseconds == 0)
            return;
        Int128 seconds = nanoseconds / ClockTime.NanosecondsPerSecond;
        long fraction = (long)(nanoseconds - seconds * ClockTime.NanosecondsPerSecond);
        long whole = (long)seconds;
        text.Append('T');
        AppendUnit(text, whole / ClockTime.SecondsPerHour, 'H');
        AppendUnit(text, whole % ClockTime.SecondsPerHour / ClockTime.SecondsPerMinute, 'M');
        long second = whole % ClockTime.SecondsPerMinute;
        if (second == 0 && fraction == 0)
            return;
        if (second == 0 && fraction < 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{second}");
        if (fraction != 0)
            text.Append('.').Append(Math.Abs(fraction).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        text.Append('S');
    }

    private static void AppendUnit(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }
}
