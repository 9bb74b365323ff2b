using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>Makes an instant of another one's parts; a time of day that a date lacks is midnight, a missing zone the default one.</summary>
internal static class InstantConversion
{
    public static Value Convert(ValueKind target, in Value instant, TemporalClock clock)
    {
        if (instant.Kind == target)
            return instant;
        InstantParts parts = InstantParts.Of(instant);
        bool needsDay = InstantFieldNames.HasDate(target), needsTime = target is ValueKind.LocalTime or ValueKind.Time;
        if ((needsDay && parts.EpochDay is null) || (needsTime && parts.NanosecondOfDay is null))
            throw TemporalErrors.NotConvertible(instant.Kind, target);
        long day = parts.EpochDay ?? 0, nanosecondOfDay = parts.NanosecondOfDay ?? 0;
        return target switch
        {
            ValueKind.Date => Value.FromEpochDay(day),
            ValueKind.LocalTime => Value.FromNanosecondOfDay(nanosecondOfDay),
            ValueKind.Time => Value.From(new TimeValue(nanosecondOfDay, parts.OffsetSeconds ?? DefaultOffset(parts, clock))),
            ValueKind.LocalDateTime => Value.From(new LocalDateTimeValue(day, nanosecondOfDay)),
            _ => Value.From((parts.Zone ?? clock.DefaultZone).AtLocal(day, nanosecondOfDay, parts.OffsetSeconds)),
        };
    }

    private static int DefaultOffset(in InstantParts parts, TemporalClock clock)
    {
        TemporalZone zone = clock.DefaultZone;
        return parts.EpochDay is { } day ? zone.AtLocal(day, parts.NanosecondOfDay ?? 0).OffsetSeconds : clock.OffsetOf(zone);
    }
}
