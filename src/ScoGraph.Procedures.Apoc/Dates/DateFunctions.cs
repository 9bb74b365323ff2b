using ScoGraph.Functions.Scalar.Temporal.Formats;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Dates;

/// <summary><c>apoc.date</c> and <c>apoc.temporal</c>: moments as numbers since 1970, and texts by patterns.</summary>
internal static class DateFunctions
{
    private const string Pattern = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] IsoPatterns = ["iso", "iso8601", "iso_date_time", "iso_instant", "iso_offset_date_time", "iso_zoned_date_time"];

    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("date.format", "time, [unit], [format], [timezone]", "A number since 1970 as a text by a pattern.",
            a => a.IntegerOrNull(0) is { } time
                ? Format(Value.From(Moment(time, a.Text(1, "ms"), a.Text(3, ""))), a.Text(2, Pattern)) : null),
        Offer.Function("date.parse", "time, [unit], [format], [timezone]", "The number since 1970 of a text by a pattern.",
            a => a.TextOrNull(0) is { } text ? Number(Read(text, a.Text(2, Pattern), a.Text(3, "")), a.Text(1, "ms")) : null),
        Offer.Function("date.parseAsZonedDateTime", "time, [format], [timezone]", "The date and time of a text by a pattern.",
            a => a.TextOrNull(0) is { } text ? ClrValues.OfProperty(Value.From(Read(text, a.Text(1, Pattern), a.Text(2, "")))) : null),
        Offer.Function("date.convertFormat", "temporal, currentFormat, [convertTo]", "A text by a pattern as one by another.",
            a => a.TextOrNull(0) is { } text ? Format(Value.From(Read(text, a.Text(1), "")), a.Text(2, "yyyy-MM-dd")) : null),
        Offer.Function("date.convert", "time, unit, toUnit", "A number of one unit in another one, cut.",
            a => a.IntegerOrNull(0) is { } time ? DateUnits.Of(checked(time * DateUnits.Milliseconds(a.Text(1))), a.Text(2)) : null),
        Offer.Function("date.add", "time, unit, addValue, addUnit", "A number since 1970 with more units of another kind.",
            a => a.IntegerOrNull(0) is { } time ? checked(time + DateUnits.Of(
                checked(a.Integer(2, 0) * DateUnits.Milliseconds(a.Text(3))), a.Text(1))) : null),
        Offer.Function("date.field", "time, [unit], [timezone]", "A part of a number of milliseconds since 1970, such as its month.",
            a => a.IntegerOrNull(0) is { } time ? Field(Moment(time, "ms", a.Text(2, "")), a.Text(1, "d")) : null),
        Offer.Function("date.fields", "date, [pattern]", "The parts of a text by a pattern, as a map.",
            a => a.TextOrNull(0) is { } text ? Fields(Read(text, a.Text(1, Pattern), "")) : new Dictionary<string, object?>()),
        Offer.Function("date.currentTimestamp", "", "The milliseconds since 1970 at this moment.",
            _ => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()),
        Offer.Function("date.systemTimezone", "", "The name of the system's time zone.", _ => TimeZoneInfo.Local.Id),
        Offer.Function("date.toISO8601", "time, [unit]", "A number since 1970 as ISO's text.",
            a => a.IntegerOrNull(0) is { } time
                ? Format(Value.From(Moment(time, a.Text(1, "ms"), "")), "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'") : null),
        Offer.Function("date.fromISO8601", "time", "The milliseconds since 1970 of ISO's text.",
            a => a.TextOrNull(0) is { } text ? Number(DateZones.Parse(text), "ms") : null),
        Offer.Function("date.toYears", "value, [format]", "The years since 1970 of a number of milliseconds, or the year of a text.",
            a => a[0] is string text ? CivilDate.FromEpochDay(Read(text, a.Text(1, Pattern), "").EpochDay).Year
                : a.IntegerOrNull(0) is { } time ? time / (365.2425 * 86_400_000) : null),
        Offer.Function("temporal.format", "temporal, [format]", "A date, time or duration as a text by a pattern.",
            a => a.IsNull(0) ? null : Format(ClrValues.FromClr(a[0]), a.Text(1, "yyyy-MM-dd"))),
        Offer.Function("temporal.toZonedTemporal", "time, [format], [timezone]", "The date and time of a text by a pattern.",
            a => a.TextOrNull(0) is { } text ? ClrValues.OfProperty(Value.From(Read(text, a.Text(1, Pattern), a.Text(2, "")))) : null),
    ];

    private static DateTimeValue Moment(long time, string unit, string zone)
    {
        long milliseconds = checked(time * DateUnits.Milliseconds(unit));
        long second = Floor.Divide(milliseconds, 1000);
        return CivilDate.IsSupportedDay(Floor.Divide(second, ClockTime.SecondsPerDay))
            ? DateZones.Of(zone).AtInstant(second, (int)(Floor.Remainder(milliseconds, 1000) * ClockTime.NanosecondsPerMillisecond))
            : throw new ArgumentException($"{time} {unit} since 1970 is beyond the years that can be written.");
    }

    private static long Number(DateTimeValue moment, string unit) => DateUnits.Of(
        (moment.EpochSecond * 1000) + (moment.NanosecondOfSecond / ClockTime.NanosecondsPerMillisecond), unit);

    private static DateTimeValue Read(string text, string pattern, string zone) =>
        IsoPatterns.Contains(pattern, StringComparer.OrdinalIgnoreCase) ? DateZones.Parse(text)
            : DatePattern.Read(text, pattern, DateZones.Of(zone));

    private static string Format(in Value value, string pattern) =>
        IsoPatterns.Contains(pattern, StringComparer.OrdinalIgnoreCase) ? TemporalText.Print(value)
            : value.Kind == ValueKind.Duration ? DurationFormat.Write(value.As<DurationValue>(), pattern)
            : value.Kind is > ValueKind.Path and < ValueKind.Duration ? InstantFormat.Write(value, pattern)
            : throw new ArgumentException($"{LiteralText.Write(value)} is no date, time or duration.");

    private static long Field(DateTimeValue moment, string unit)
    {
        CivilDate date = CivilDate.FromEpochDay(moment.EpochDay);
        ClockTime time = ClockTime.FromNanosecondOfDay(moment.NanosecondOfDay);
        return unit.ToLowerInvariant() switch
        {
            "year" or "years" => date.Year,
            "month" or "months" => date.Month,
            "d" or "day" or "days" => date.Day,
            "w" or "weekday" or "weekdays" => WeekDate.DayOfWeekOf(moment.EpochDay),
            "h" or "hour" or "hours" => time.Hour,
            "m" or "minute" or "minutes" => time.Minute,
            "s" or "second" or "seconds" => time.Second,
            "ms" or "milli" or "millis" or "milliseconds" => time.Nanosecond / ClockTime.NanosecondsPerMillisecond,
            _ => throw new ArgumentException($"'{unit}' is no part of a date: year, month, day, weekday, hour, minute, second and ms are."),
        };
    }

    private static Dictionary<string, object?> Fields(DateTimeValue moment)
    {
        Dictionary<string, object?> fields = new(StringComparer.Ordinal);
        foreach (string unit in (string[])["years", "months", "days", "weekdays", "hours", "minutes", "seconds"])
            fields[unit] = Field(moment, unit);
        fields["zoneid"] = moment.ZoneId ?? (moment.OffsetSeconds == 0 ? "UTC" : UtcOffset.Print(moment.OffsetSeconds));
        return fields;
    }
}
