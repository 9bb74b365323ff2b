using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Zones;

/// <summary>A time zone of a date-time: a fixed offset from UTC, or a named zone of the IANA database with its rules.</summary>
internal sealed class TemporalZone
{
    public static readonly TemporalZone Utc = new(0);

    private readonly DateTimeZone? _rules;
    private readonly int _offset;

    private TemporalZone(int offset) => _offset = offset;

    private TemporalZone(string id, DateTimeZone rules)
    {
        Id = id;
        _rules = rules;
    }

    /// <summary>The IANA id, or null for a fixed offset.</summary>
    public string? Id { get; }

    /// <summary>The ids of the database, those kept for old texts included.</summary>
    public static IReadOnlySet<string> Names { get; } = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    public static TemporalZone FromOffset(int seconds) => seconds == 0 ? Utc : new TemporalZone(seconds);

    /// <summary>The named zone, or null where the database has none; spaces stand for underscores.</summary>
    public static TemporalZone? Find(string id)
    {
        string known = id.Replace(' ', '_');
        return Names.Contains(known) ? new TemporalZone(known, DateTimeZoneProviders.Tzdb[known]) : null;
    }

    /// <summary>The zone of a date-time's parts; one whose name the database does not know keeps its offset.</summary>
    public static TemporalZone Of(string? id, int offset) => (id is null ? null : Find(id)) ?? FromOffset(offset);

    /// <summary>The offset in force at an instant, given in seconds from the epoch.</summary>
    public int OffsetAt(long epochSecond)
    {
        if (_rules is null)
            return _offset;
        Instant instant = Instant.FromUnixTimeSeconds(ZoneYears.Fold(epochSecond));
        return _rules.GetUtcOffset(instant).Seconds;
    }

    /// <summary>
    /// The date-time that a clock in this zone shows. A local time that a clock skips moves forward by the length of the gap; of two
    /// instants with one local time it is the one with the preferred offset, else the earlier.
    /// </summary>
    public DateTimeValue AtLocal(long epochDay, long nanosecondOfDay, int? preferredOffset = null)
    {
        if (_rules is null)
            return new DateTimeValue(epochDay, nanosecondOfDay, _offset, null);
        ZoneLocalMapping mapping = Map(epochDay, nanosecondOfDay);
        int offset = mapping.EarlyInterval.WallOffset.Seconds;
        if (mapping.Count == 0)
            return AtInstant(epochDay * ClockTime.SecondsPerDay + nanosecondOfDay / ClockTime.NanosecondsPerSecond - offset,
                (int)(nanosecondOfDay % ClockTime.NanosecondsPerSecond));
        if (mapping.Count == 2 && preferredOffset == mapping.LateInterval.WallOffset.Seconds)
            offset = preferredOffset.Value;
        return new DateTimeValue(epochDay, nanosecondOfDay, offset, Id);
    }

    /// <summary>Whether a clock in this zone can show the local time with this offset.</summary>
    public bool Admits(long epochDay, long nanosecondOfDay, int offset)
    {
        if (_rules is null)
            return offset == _offset;
        ZoneLocalMapping mapping = Map(epochDay, nanosecondOfDay);
        return mapping.Count > 0
            && (mapping.EarlyInterval.WallOffset.Seconds == offset || mapping.LateInterval.WallOffset.Seconds == offset);
    }

    /// <summary>What a clock in this zone shows at an instant.</summary>
    public DateTimeValue AtInstant(long epochSecond, int nanosecond)
    {
        int offset = OffsetAt(epochSecond);
        long local = epochSecond + offset;
        return new DateTimeValue(
            Floor.Divide(local, ClockTime.SecondsPerDay),
            Floor.Remainder(local, ClockTime.SecondsPerDay) * ClockTime.NanosecondsPerSecond + nanosecond,
            offset,
            Id);
    }

    private ZoneLocalMapping Map(long epochDay, long nanosecondOfDay)
    {
        NodaTime.LocalDate date = NodaDays.ToLocalDate(ZoneYears.FoldDay(epochDay));
        return _rules!.MapLocal(date + NodaTime.LocalTime.FromNanosecondsSinceMidnight(nanosecondOfDay));
    }
}
