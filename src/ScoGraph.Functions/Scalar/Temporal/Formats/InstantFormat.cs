using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal.Formats;

/// <summary>Dates and times by a pattern, with names in English.</summary>
internal static class InstantFormat
{
    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    public static string Write(in Value value, string pattern)
    {
        StringBuilder text = new();
        int width = 0;
        foreach (PatternPart part in PatternPart.Of(pattern))
        {
            if (part.Letter == 'p')
            {
                width = part.Count;
                continue;
            }

            string piece = part.Letter == '\0' ? part.Text : Piece(value, part, pattern);
            text.Append(piece.PadLeft(width));
            width = 0;
        }

        return text.ToString();
    }

    private static string Piece(in Value value, PatternPart part, string pattern)
    {
        int count = part.Count;
        switch (part.Letter)
        {
            case 'G':
                return Read(value, part, pattern, "year") > 0 ? count == 4 ? "Anno Domini" : count == 5 ? "A" : "AD"
                    : count == 4 ? "Before Christ" : count == 5 ? "B" : "BC";
            case 'u':
                return Year(Read(value, part, pattern, "year"), count);
            case 'y':
                long year = Read(value, part, pattern, "year");
                return Year(year > 0 ? year : 1 - year, count);
            case 'Y':
                return Year(Read(value, part, pattern, "weekYear"), count);
            case 'D':
                return Number(Read(value, part, pattern, "ordinalDay"), count);
            case 'M' or 'L':
                int month = (int)Read(value, part, pattern, "month");
                return count < 3 ? Number(month, count) : Name(count, English.GetMonthName(month), English.GetAbbreviatedMonthName(month));
            case 'd':
                return Number(Read(value, part, pattern, "day"), count);
            case 'Q' or 'q':
                long quarter = Read(value, part, pattern, "quarter");
                return count < 3 ? Number(quarter, count) : count == 3 ? $"Q{quarter}"
                    : count == 4 ? $"{quarter}{(quarter == 1 ? "st" : quarter == 2 ? "nd" : quarter == 3 ? "rd" : "th")} quarter" : Number(quarter, 1);
            case 'w':
                return Number(Read(value, part, pattern, "week"), count);
            case 'W' or 'F':
                return Number(((Read(value, part, pattern, "day") - 1) / 7) + 1, count);
            case 'E' or 'e' or 'c':
                int day = (int)Read(value, part, pattern, "weekDay");
                return part.Letter != 'E' && count < 3 ? Number(day, count)
                    : Name(count, English.GetDayName((DayOfWeek)(day % 7)), English.GetAbbreviatedDayName((DayOfWeek)(day % 7)));
            case 'V' or 'v' or 'z' or 'O' or 'X' or 'x' or 'Z':
                return ZoneFormat.Write(value, part, pattern);
            default:
                return Clock(value, part, pattern);
        }
    }

    private static string Clock(in Value value, PatternPart part, string pattern)
    {
        long hour = Read(value, part, pattern, "hour"), nanosecond = Read(value, part, pattern, "nanosecond");
        long second = Read(value, part, pattern, "second"), minute = Read(value, part, pattern, "minute");
        long ofDay = (((((hour * 60) + minute) * 60) + second) * 1_000_000_000) + nanosecond;
        return part.Letter switch
        {
            'a' => hour < 12 ? "AM" : "PM",
            'B' => hour < 6 ? "at night" : hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : hour < 21 ? "in the evening" : "at night",
            'h' => Number(hour % 12 == 0 ? 12 : hour % 12, part.Count),
            'K' => Number(hour % 12, part.Count),
            'k' => Number(hour == 0 ? 24 : hour, part.Count),
            'H' => Number(hour, part.Count),
            'm' => Number(minute, part.Count),
            's' => Number(second, part.Count),
            'S' => nanosecond.ToString("D9", CultureInfo.InvariantCulture)[..Math.Min(9, part.Count)],
            'A' => Number(ofDay / 1_000_000, part.Count),
            'n' => Number(nanosecond, part.Count),
            'N' => Number(ofDay, part.Count),
            _ => throw Unknown(value, part, pattern),
        };
    }

    private static long Read(in Value value, PatternPart part, string pattern, string component) =>
        TemporalAccessors.NamesOf(value.Kind).Contains(component)
            ? TemporalAccessors.Get(value, component).AsInteger() : throw Unknown(value, part, pattern);

    private static Model.Diagnostics.ValueException Unknown(in Value value, PatternPart part, string pattern) =>
        FunctionErrors.FormatPattern(pattern, $"the letter {part.Letter}", value);

    private static string Year(long year, int count) => count == 2
        ? Math.Abs(year % 100).ToString("D2", CultureInfo.InvariantCulture) : Number(year, count);

    private static string Name(int count, string full, string brief) => count == 4 ? full : count == 5 ? full[..1] : brief;

    private static string Number(long number, int width) =>
        (number < 0 ? "-" : "") + Math.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
