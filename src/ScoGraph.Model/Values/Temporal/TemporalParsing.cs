using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Parsing;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>Parses the ISO 8601 texts of temporal values, with the language's additions: quarters, zone names, signs of units.</summary>
internal static class TemporalParsing
{
    /// <summary>The value of the text, or null with the reason, which continues "'…' is not a date: ".</summary>
    /// <param name="kind">A temporal kind.</param>
    /// <param name="text">The whole text; spaces around it are not allowed.</param>
    /// <param name="defaultZone">The zone of a date-time that names none, or a fixed offset for a time.</param>
    /// <param name="error">Why the text is not a value of the kind, or null.</param>
    public static Value? TryParse(ValueKind kind, string text, TemporalZone defaultZone, out string? error)
    {
        TextScanner scanner = new(text);
        bool parsed = TryRead(kind, ref scanner, defaultZone, out Value value) && scanner.Finish();
        error = parsed ? null : scanner.Error ?? "it is not in a form of ISO 8601";
        return parsed ? value : null;
    }

    /// <summary>The value of the text.</summary>
    /// <exception cref="Diagnostics.ValueException">The text is not one of the kind.</exception>
    public static Value Parse(ValueKind kind, string text, TemporalZone defaultZone) =>
        TryParse(kind, text, defaultZone, out string? error) ?? throw TemporalErrors.Unparsable(kind, text, error!);

    /// <summary>The zone of an offset or an IANA name.</summary>
    /// <exception cref="Diagnostics.ValueException">There is no such zone.</exception>
    public static TemporalZone ParseZone(string text) =>
        ZoneReader.Find(text) ?? throw TemporalErrors.UnknownZone(text, TemporalZone.Names);

    private static bool TryRead(ValueKind kind, ref TextScanner text, TemporalZone defaultZone, out Value value)
    {
        value = default;
        switch (kind)
        {
            case ValueKind.Date:
                if (!DateReader.TryRead(ref text, out long epochDay))
                    return false;
                value = Value.FromEpochDay(epochDay);
                return true;
            case ValueKind.LocalTime:
                text.Accept('T');
                if (!TimeReader.TryRead(ref text, out long nanosecondOfDay))
                    return false;
                value = Value.FromNanosecondOfDay(nanosecondOfDay);
                return true;
            case ValueKind.Time:
                return TryReadTime(ref text, defaultZone, out value);
            case ValueKind.LocalDateTime:
                if (!TryReadDateAndTime(ref text, out long day, out long nanosecond))
                    return false;
                value = Value.From(new LocalDateTimeValue(day, nanosecond));
                return true;
            case ValueKind.DateTime:
                return TryReadDateTime(ref text, defaultZone, out value);
            case ValueKind.Duration:
                if (!DurationReader.TryRead(ref text, out DurationValue duration))
                    return false;
                value = Value.From(duration);
                return true;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private static bool TryReadTime(ref TextScanner text, TemporalZone defaultZone, out Value value)
    {
        value = default;
        text.Accept('T');
        if (!TimeReader.TryRead(ref text, out long nanosecondOfDay))
            return false;
        int offset = defaultZone.OffsetAt(0);
        if (ZoneReader.AtOffset(text) && !ZoneReader.TryReadOffset(ref text, out offset))
            return false;
        value = Value.From(new TimeValue(nanosecondOfDay, offset));
        return true;
    }

    private static bool TryReadDateAndTime(ref TextScanner text, out long epochDay, out long nanosecondOfDay)
    {
        nanosecondOfDay = 0;
        return DateReader.TryRead(ref text, out epochDay) && (!text.Accept('T') || TimeReader.TryRead(ref text, out nanosecondOfDay));
    }

    private static bool TryReadDateTime(ref TextScanner text, TemporalZone defaultZone, out Value value)
    {
        value = default;
        if (!TryReadDateAndTime(ref text, out long epochDay, out long nanosecondOfDay))
            return false;
        int? offset = null;
        TemporalZone? zone = null;
        if (ZoneReader.AtOffset(text))
        {
            if (!ZoneReader.TryReadOffset(ref text, out int read))
                return false;
            offset = read;
        }

        if (text.Next == '[' && !ZoneReader.TryReadName(ref text, out zone))
            return false;
        if (zone is not null && offset is { } stated && !zone.Admits(epochDay, nanosecondOfDay, stated))
            return text.Fail($"{UtcOffset.Print(stated)} is not the offset of {zone.Id} at that time");
        zone ??= offset is { } alone ? TemporalZone.FromOffset(alone) : defaultZone;
        value = Value.From(zone.AtLocal(epochDay, nanosecondOfDay, offset));
        return true;
    }
}
