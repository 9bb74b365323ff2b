using ScoGraph.Model.Values.Temporal.Components;

namespace ScoGraph.Model.Values.Temporal;

/// <summary>Reads the components of temporal values, <c>d.year</c>.</summary>
internal static class TemporalAccessors
{
    /// <summary>The component of that name; names are matched exactly.</summary>
    /// <exception cref="Diagnostics.ValueException">The kind has no such component.</exception>
    public static Value Get(in Value value, string key) =>
        Find(value, key) ?? throw TemporalErrors.UnknownComponent(value.Kind, key, NamesOf(value.Kind));

    /// <summary>The names that <see cref="Get"/> knows for a temporal kind.</summary>
    public static IEnumerable<string> NamesOf(ValueKind kind) => kind switch
    {
        ValueKind.Date => DateComponents.Names,
        ValueKind.LocalTime => TimeComponents.Names,
        ValueKind.Time => [.. TimeComponents.Names, .. ZoneComponents.Names],
        ValueKind.LocalDateTime => [.. DateComponents.Names, .. TimeComponents.Names],
        ValueKind.DateTime => [.. DateComponents.Names, .. TimeComponents.Names, .. ZoneComponents.Names, .. ZoneComponents.EpochNames],
        ValueKind.Duration => DurationComponents.Names,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Value? Find(in Value value, string key)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return Integer(DateComponents.Get(value.AsEpochDay(), key));
            case ValueKind.LocalTime:
                return Integer(TimeComponents.Get(value.AsNanosecondOfDay(), key));
            case ValueKind.Time:
                TimeValue time = value.As<TimeValue>();
                return Integer(TimeComponents.Get(time.NanosecondOfDay, key)) ?? ZoneComponents.Get(time.OffsetSeconds, null, key);
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = value.As<LocalDateTimeValue>();
                return Integer(DateComponents.Get(local.EpochDay, key) ?? TimeComponents.Get(local.NanosecondOfDay, key));
            case ValueKind.DateTime:
                DateTimeValue zoned = value.As<DateTimeValue>();
                return Integer(DateComponents.Get(zoned.EpochDay, key) ?? TimeComponents.Get(zoned.NanosecondOfDay, key)
                        ?? ZoneComponents.GetEpoch(zoned, key))
                    ?? ZoneComponents.Get(zoned.OffsetSeconds, zoned.ZoneId, key);
            case ValueKind.Duration:
                return Integer(DurationComponents.Get(value.As<DurationValue>(), key));
            default:
                throw new ArgumentException($"A {value.Kind} is not a temporal value.", nameof(value));
        }
    }

    private static Value? Integer(long? component) => component is { } known ? Value.FromInteger(known) : null;
}
