using System.Globalization;
using System.Text;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>The canonical ISO 8601 text of a temporal value, which the function of its type parses back to an equal value.</summary>
internal static class TemporalText
{
    /// <summary>The text of a date, time, local time, date-time, local date-time or duration.</summary>
    public static string Print(in Value value)
    {
        StringBuilder text = new();
        switch (value.Kind)
        {
            case ValueKind.Date:
                AppendDate(text, value.AsEpochDay());
                break;
            case ValueKind.LocalTime:
                AppendTime(text, value.AsNanosecondOfDay());
                break;
            case ValueKind.Time:
                AppendTime(text, value.As<TimeValue>().NanosecondOfDay);
                text.Append(UtcOffset.Print(value.As<TimeValue>().OffsetSeconds));
                break;
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = value.As<LocalDateTimeValue>();
                AppendDateTime(text, local.EpochDay, local.NanosecondOfDay);
                break;
            case ValueKind.DateTime:
                DateTimeValue zoned = value.As<DateTimeValue>();
                AppendDateTime(text, zoned.EpochDay, zoned.NanosecondOfDay);
                text.Append(UtcOffset.Print(zoned.OffsetSeconds));
                if (zoned.ZoneId is { } id)
                    text.Append('[').Append(id).Append(']');
                break;
            case ValueKind.Duration:
                DurationText.Append(text, value.As<DurationValue>());
                break;
            default:
                throw new ArgumentException($"A {value.Kind} is not a temporal value.", nameof(value));
        }

        return text.ToString();
    }

    private static void AppendDateTime(StringBuilder text, long epochDay, long nanosecondOfDay)
    {
        AppendDate(text, epochDay);
        text.Append('T');
        AppendTime(text, nanosecondOfDay);
    }

    private static void AppendDate(StringBuilder text, long epochDay)
    {
        CivilDate date = CivilDate.FromEpochDay(epochDay);
        if (date.Year is < 0 or > 9999)
            text.Append(date.Year < 0 ? '-' : '+');
        text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");
    }

    /// <summary>Seconds are left out where they are zero; fractions have three, six or nine digits.</summary>
    private static void AppendTime(StringBuilder text, long nanosecondOfDay)
    {
        ClockTime time = ClockTime.FromNanosecondOfDay(nanosecondOfDay);
        text.Append(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
        if (time.Second == 0 && time.Nanosecond == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $":{time.Second:00}");
        if (time.Nanosecond == 0)
            return;
        if (time.Nanosecond % ClockTime.NanosecondsPerMillisecond == 0)
            text.Append(CultureInfo.InvariantCulture, $".{time.Nanosecond / ClockTime.NanosecondsPerMillisecond:000}");
        else if (time.Nanosecond % ClockTime.NanosecondsPerMicrosecond == 0)
            text.Append(CultureInfo.InvariantCulture, $".{time.Nanosecond / ClockTime.NanosecondsPerMicrosecond:000000}");
        else
            text.Append(CultureInfo.InvariantCulture, $".{time.Nanosecond:000000000}");
    }
}
