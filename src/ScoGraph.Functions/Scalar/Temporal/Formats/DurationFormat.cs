using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal.Formats;

/// <summary>
/// Durations by a pattern. A unit takes what fits into it of its group, months, days or seconds; a smaller one of the same group what is
/// left.
/// </summary>
internal static class DurationFormat
{
    private static readonly (string Letters, int Group, Int128 Size)[] Units =
    [
        ("yYu", 0, 12), ("qQ", 0, 3), ("ML", 0, 1), ("wW", 1, 7), ("dD", 1, 1), ("hHkK", 2, 3_600_000_000_000), ("m", 2, 60_000_000_000),
        ("s", 2, 1_000_000_000), ("A", 2, 1_000_000), ("N", 2, 1),
    ];

    public static string Write(DurationValue duration, string pattern)
    {
        PatternPart[] parts = [.. PatternPart.Of(pattern)];
        Int128[] left = [duration.Months, duration.Days, duration.Nanoseconds];
        Dictionary<string, Int128> amounts = [];
        foreach ((string letters, int group, Int128 size) in Units)
        {
            if (!Array.Exists(parts, part => part.Letter != '\0' && letters.Contains(part.Letter)))
                continue;
            amounts[letters] = left[group] / size;
            left[group] %= size;
        }

        StringBuilder text = new();
        foreach (PatternPart part in parts)
            text.Append(part.Letter == '\0' ? part.Text : Amount(part, amounts, duration, pattern));
        return text.ToString();
    }

    private static string Amount(PatternPart part, Dictionary<string, Int128> amounts, DurationValue duration, string pattern)
    {
        if (part.Letter is 'n' or 'S')
            return part.Letter == 'S' ? duration.NanosecondsOfSecond.ToString("D9", CultureInfo.InvariantCulture)[..Math.Min(9, part.Count)]
                : Padded(duration.NanosecondsOfSecond, part.Count);
        foreach ((string letters, Int128 amount) in amounts)
        {
            if (letters.Contains(part.Letter))
                return Padded(amount, part.Count);
        }

        throw FunctionErrors.FormatPattern(pattern, $"the letter {part.Letter}", Value.From(duration));
    }

    private static string Padded(Int128 number, int width) =>
        (number < 0 ? "-" : "") + Int128.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
