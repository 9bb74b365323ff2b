using System.Globalization;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal.Formats;

/// <summary>Offsets and time zones by a pattern.</summary>
internal static class ZoneFormat
{
    public static string Write(in Value value, PatternPart part, string pattern)
    {
        if (!TemporalAccessors.NamesOf(value.Kind).Contains("offsetSeconds"))
            throw FunctionErrors.FormatPattern(pattern, $"the letter {part.Letter}", value);
        long offset = TemporalAccessors.Get(value, "offsetSeconds").AsInteger();
        return part switch
        {
            { Letter: 'V' or 'v' or 'z' } => TemporalAccessors.Get(value, "timezone").AsString(),
            { Letter: 'O' } or { Letter: 'Z', Count: 4 } => Localized(offset, isShort: part.Count < 4),
            { Letter: 'X' } when offset == 0 => "Z",
            { Letter: 'Z', Count: 5 } => offset == 0 ? "Z" : Plain(offset, 5),
            { Letter: 'Z' } => Plain(offset, 2),
            _ => Plain(offset, part.Count),
        };
    }

    private static string Localized(long offset, bool isShort)
    {
        if (offset == 0)
            return "GMT";
        (string sign, long hours, long minutes, long seconds) = Split(offset);
        string hour = isShort ? hours.ToString(CultureInfo.InvariantCulture) : Two(hours);
        string rest = isShort && minutes == 0 && seconds == 0 ? "" : $":{Two(minutes)}{(seconds == 0 ? "" : $":{Two(seconds)}")}";
        return $"GMT{sign}{hour}{rest}";
    }

    private static string Plain(long offset, int count)
    {
        (string sign, long hours, long minutes, long seconds) = Split(offset);
        string colon = count is 3 or 5 ? ":" : "";
        string minute = count == 1 && minutes == 0 ? "" : colon + Two(minutes);
        return $"{sign}{Two(hours)}{minute}{(count >= 4 && seconds != 0 ? colon + Two(seconds) : "")}";
    }

    private static (string Sign, long Hours, long Minutes, long Seconds) Split(long offset)
    {
        long size = Math.Abs(offset);
        return (offset < 0 ? "-" : "+", size / 3_600, size / 60 % 60, size % 60);
    }

    private static string Two(long number) => number.ToString("D2", CultureInfo.InvariantCulture);
}
