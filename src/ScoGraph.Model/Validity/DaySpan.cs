using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Validity;

/// <summary>
/// The days that a bound may mean, as numbers from 1970-01-01: one day, or those of a month or a year. As a first bound it means the
/// first of them, as a last bound the last.
/// </summary>
internal readonly record struct DaySpan(long First, long Last)
{
    /// <summary>Years have at most four digits: what has more was not meant as a year.</summary>
    private const int LastYear = 9999;

    private const int MonthLength = 7;
    private const int DayLength = 10;

    /// <summary>
    /// Reads a bound: a date, the date of a date-time as its own clock shows it, a year as an integer, or a text of these
    /// (<c>2001</c>, <c>2001-06</c>, <c>2001-06-15</c>, <c>2001-06-15T10:00Z</c>).
    /// </summary>
    public static bool TryRead(in Value value, out DaySpan days)
    {
        DaySpan? read = value.Kind switch
        {
            ValueKind.Integer => Year(value.AsInteger()),
            ValueKind.Date => Day(value.AsEpochDay()),
            ValueKind.LocalDateTime => Day(value.As<LocalDateTimeValue>().EpochDay),
            ValueKind.DateTime => Day(value.As<DateTimeValue>().EpochDay),
            ValueKind.String => Text(value.AsString()),
            _ => null,
        };
        days = read ?? default;
        return read is not null;
    }

    private static DaySpan Day(long day) => new(day, day);

    private static DaySpan? Year(long year) => year is < -LastYear or > LastYear ? null
        : new DaySpan(new CivilDate(year, 1, 1).ToEpochDay(), new CivilDate(year, CivilDate.MonthsPerYear, 31).ToEpochDay());

    private static DaySpan? Month(long year, int month) => month is < 1 or > CivilDate.MonthsPerYear ? null
        : new DaySpan(
            new CivilDate(year, month, 1).ToEpochDay(), new CivilDate(year, month, CivilDate.DaysInMonth(year, month)).ToEpochDay());

    private static DaySpan? Text(string text)
    {
        if (Digits(text, 0, 4) is not { } year)
            return null;
        if (text.Length == 4)
            return Year(year);
        if (text[4] != '-' || Digits(text, 5, 2) is not { } month)
            return null;
        if (text.Length == MonthLength)
            return Month(year, month);
        if (text[MonthLength] != '-' || Digits(text, MonthLength + 1, 2) is null)
            return null;
        Value? read = text.Length == DayLength ? TemporalParsing.TryParse(ValueKind.Date, text, TemporalZone.Utc, out _)
            : text[DayLength] == 'T' ? TemporalParsing.TryParse(ValueKind.DateTime, text, TemporalZone.Utc, out _) : null;
        return read is { } value && TryRead(value, out DaySpan days) ? days : null;
    }

    private static int? Digits(string text, int start, int count)
    {
        int number = 0;
        for (int i = start; i < start + count; i++)
        {
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
                return null;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
