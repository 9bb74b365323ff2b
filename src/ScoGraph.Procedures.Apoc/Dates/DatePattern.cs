using System.Globalization;
using ScoGraph.Functions.Scalar.Temporal.Formats;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Procedures.Apoc.Dates;

/// <summary>
/// Reads dates and times by a pattern of letters, as Java's DateTimeFormatter (the Java documentation, "Patterns for Formatting and
/// Parsing"): y, u, M, L, d, D, E, a, h, H, k, K, m, s, S, n, Z, X, x, z, V and texts between quotes.
/// </summary>
internal sealed class DatePattern
{
    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    private readonly string _text, _pattern;
    private readonly Dictionary<char, long> _fields = [];
    private int _at;
    private TemporalZone? _zone;

    private DatePattern(string text, string pattern) => (_text, _pattern) = (text, pattern);

    /// <summary>The moment that a text names; without a zone it is in the one given.</summary>
    /// <exception cref="ArgumentException">The text is not as the pattern says.</exception>
    public static DateTimeValue Read(string text, string pattern, TemporalZone zone)
    {
        DatePattern reader = new(text, pattern);
        foreach (PatternPart part in PatternPart.Of(pattern))
            reader.Take(part, part.Letter != '\0' && IsTight(pattern, part));
        return reader._at == text.Length ? reader.Moment(zone) : throw reader.Wrong();
    }

    /// <summary>Whether another number follows without anything between: then as many digits as letters are read.</summary>
    private static bool IsTight(string pattern, PatternPart part)
    {
        int end = pattern.IndexOf(new string(part.Letter, part.Count), StringComparison.Ordinal) + part.Count;
        return end < pattern.Length && char.IsAsciiLetter(pattern[end]);
    }

    private void Take(PatternPart part, bool tight)
    {
        switch (part.Letter)
        {
            case '\0':
                Expect(part.Text);
                break;
            case 'M' or 'L' when part.Count > 2:
                _fields['M'] = Name(part.Count > 3 ? English.MonthNames : English.AbbreviatedMonthNames) + 1;
                break;
            case 'E':
                Name(part.Count > 3 ? English.DayNames : English.AbbreviatedDayNames);
                break;
            case 'a':
                _fields['a'] = Name(["AM", "PM"]);
                break;
            case 'S':
                int from = _at;
                long fraction = Digits(part.Count, part.Count);
                for (int digits = _at - from; digits < 9; digits++)
                    fraction *= 10;
                _fields['n'] = fraction;
                break;
            case 'Z' or 'X' or 'x' or 'z' or 'V' or 'O':
                _zone = Zone();
                break;
            case 'y' or 'u' when part.Count == 2:
                _fields['u'] = 2000 + Digits(2, 2);
                break;
            case 'y' or 'u' or 'Y':
                _fields['u'] = Digits(part.Count, tight ? part.Count : 9);
                break;
            case 'M' or 'L' or 'd' or 'D' or 'h' or 'H' or 'k' or 'K' or 'm' or 's' or 'n':
                _fields[part.Letter == 'L' ? 'M' : part.Letter] = Digits(
                    part.Count, part.Letter == 'n' ? 9 : tight ? part.Count : Math.Max(part.Count, 2));
                break;
            default:
                throw new ArgumentException($"'{_pattern}' has the letter '{part.Letter}', by which no date is read.");
        }
    }

    private DateTimeValue Moment(TemporalZone zone)
    {
        long year = _fields.GetValueOrDefault('u', 1970), month = _fields.GetValueOrDefault('M', 1);
        long dayOfYear = _fields.GetValueOrDefault('D', 1), day = _fields.GetValueOrDefault('d', 1);
        ClockTime time = new(
            Hour(), (int)_fields.GetValueOrDefault('m'), (int)_fields.GetValueOrDefault('s'), (int)_fields.GetValueOrDefault('n'));
        if (month is < 1 or > CivilDate.MonthsPerYear || day < 1 || day > CivilDate.DaysInMonth(year, (int)month)
            || dayOfYear < 1 || dayOfYear > CivilDate.DaysInYear(year) || time is not { Hour: < 24, Minute: < 60, Second: < 60 })
            throw new ArgumentException($"'{_text}' names no day and time that there is.");
        long epochDay = new CivilDate(year, (int)month, (int)day).ToEpochDay() + dayOfYear - 1;
        return (_zone ?? zone).AtLocal(epochDay, time.ToNanosecondOfDay());
    }

    private int Hour()
    {
        long half = _fields.GetValueOrDefault('a') * 12;
        return (int)(_fields.TryGetValue('h', out long hour) ? (hour % 12) + half : _fields.TryGetValue('K', out hour) ? hour + half
            : _fields.TryGetValue('k', out hour) ? hour % 24 : _fields.GetValueOrDefault('H'));
    }

    private long Digits(int least, int most)
    {
        int end = _at;
        while (end < _text.Length && end - _at < most && char.IsAsciiDigit(_text[end]))
            end++;
        if (end - _at < Math.Min(least, most))
            throw Wrong();
        long number = long.Parse(_text.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture);
        _at = end;
        return number;
    }

    private int Name(string[] names)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0 || !_text.AsSpan(_at).StartsWith(names[i], StringComparison.OrdinalIgnoreCase))
                continue;
            _at += names[i].Length;
            return i;
        }

        throw Wrong();
    }

    private void Expect(string text)
    {
        if (!_text.AsSpan(_at).StartsWith(text, StringComparison.Ordinal))
            throw Wrong();
        _at += text.Length;
    }

    private TemporalZone Zone()
    {
        int end = _at;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '+' or '-' or ':' or '/' or '_'))
            end++;
        string name = _text[_at..end];
        if (name.Length == 0)
            throw Wrong();
        _at = end;
        return DateZones.Of(name);
    }

    private ArgumentException Wrong() => new($"'{_text}' is not written as '{_pattern}' says; it differs at character {_at + 1}.");
}
