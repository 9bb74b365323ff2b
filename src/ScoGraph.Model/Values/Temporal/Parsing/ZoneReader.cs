using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal.Parsing;

/// <summary>Reads the end of a time or date-time: <c>Z</c>, an offset, a zone's name in brackets, or an offset and a name.</summary>
internal static class ZoneReader
{
    public static bool AtOffset(in TextScanner text) => text.AtSign || text.Next == 'Z';

    public static bool TryReadOffset(ref TextScanner text, out int seconds)
    {
        seconds = 0;
        if (text.Accept('Z'))
            return true;
        bool west = text.Next == '-';
        text.AcceptMinus();
        int digits = text.DigitRun;
        if (digits is not (2 or 4 or 6))
            return text.Fail("an offset is written ±HH, ±HH:MM, ±HH:MM:SS, ±HHMM or ±HHMMSS");
        if (!text.TryReadField(2, "the hour of the offset", (0, 18), out int hour))
            return false;
        int minute = 0, second = 0;
        bool extended = digits == 2 && text.Accept(':');
        if ((extended || digits > 2) && !text.TryReadField(2, "the minute of the offset", (0, 59), out minute))
            return false;
        bool hasSecond = extended ? text.Accept(':') : digits == 6;
        if (hasSecond && !text.TryReadField(2, "the second of the offset", (0, 59), out second))
            return false;
        int size = (int)(hour * ClockTime.SecondsPerHour + minute * ClockTime.SecondsPerMinute + second);
        seconds = west ? -size : size;
        return UtcOffset.IsSupported(size) || text.Fail("the offset is more than 18 hours");
    }

    public static bool TryReadName(ref TextScanner text, out TemporalZone? zone)
    {
        zone = null;
        text.Accept('[');
        if (!text.TryReadUntil(']', out string name))
            return false;
        zone = TemporalZone.Find(name);
        return zone is not null || text.Fail(TemporalErrors.ZoneReason(name));
    }

    /// <summary>The zone that an offset (<c>+05:00</c>, <c>Z</c>) or an IANA name stands for, or null.</summary>
    public static TemporalZone? Find(string text)
    {
        TextScanner scanner = new(text);
        if (!AtOffset(scanner) || (text.Length > 1 && text[0] == 'Z'))
            return TemporalZone.Find(text);
        return TryReadOffset(ref scanner, out int seconds) && scanner.AtEnd ? TemporalZone.FromOffset(seconds) : null;
    }
}
