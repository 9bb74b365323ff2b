namespace ScoGraph.Model.Values.Temporal;

/// <summary>Equality and order of two temporal values of one kind.</summary>
internal static class TemporalComparison
{
    /// <summary>
    /// The order that <c>&lt;</c> sees, or null where there is none: between kinds, and between durations, since the length of a month is
    /// not known. Instants go by their place in time; those at one moment by offset from west to east and then by zone name.
    /// </summary>
    public static int? Compare(in Value left, in Value right) =>
        left.Kind == right.Kind && left.Kind != ValueKind.Duration ? CompareTotal(left, right) : null;

    /// <summary>
    /// The order that ORDER BY sees: as <see cref="Compare"/>, and durations by their length with average months and days of 24 hours,
    /// those of one length by their components. Zero means equal. Both values have the same kind.
    /// </summary>
    public static int CompareTotal(in Value left, in Value right) => left.Kind switch
    {
        ValueKind.Date => left.AsEpochDay().CompareTo(right.AsEpochDay()),
        ValueKind.LocalTime => left.AsNanosecondOfDay().CompareTo(right.AsNanosecondOfDay()),
        ValueKind.Time => Times(left.As<TimeValue>(), right.As<TimeValue>()),
        ValueKind.LocalDateTime => LocalDateTimes(left.As<LocalDateTimeValue>(), right.As<LocalDateTimeValue>()),
        ValueKind.DateTime => DateTimes(left.As<DateTimeValue>(), right.As<DateTimeValue>()),
        ValueKind.Duration => Durations(left.As<DurationValue>(), right.As<DurationValue>()),
        _ => throw new ArgumentException($"A {left.Kind} is not a temporal value.", nameof(left)),
    };

    /// <summary>Whether the two are the same value: same kind, same components, same zone.</summary>
    public static bool AreEqual(in Value left, in Value right) => left.Kind == right.Kind && CompareTotal(left, right) == 0;

    /// <summary>A hash that equal values share.</summary>
    public static int Hash(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return HashCode.Combine(ValueKind.Date, value.AsEpochDay());
            case ValueKind.LocalTime:
                return HashCode.Combine(ValueKind.LocalTime, value.AsNanosecondOfDay());
            case ValueKind.Time:
                TimeValue time = value.As<TimeValue>();
                return HashCode.Combine(ValueKind.Time, time.NanosecondOfDay, time.OffsetSeconds);
            case ValueKind.LocalDateTime:
                LocalDateTimeValue local = value.As<LocalDateTimeValue>();
                return HashCode.Combine(ValueKind.LocalDateTime, local.EpochDay, local.NanosecondOfDay);
            case ValueKind.DateTime:
                DateTimeValue zoned = value.As<DateTimeValue>();
                return HashCode.Combine(zoned.EpochDay, zoned.NanosecondOfDay, zoned.OffsetSeconds, zoned.ZoneId);
            case ValueKind.Duration:
                DurationValue duration = value.As<DurationValue>();
                return HashCode.Combine(duration.Months, duration.Days, duration.Seconds, duration.NanosecondsOfSecond);
            default:
                throw new ArgumentException($"A {value.Kind} is not a temporal value.", nameof(value));
        }
    }

    private static int Times(TimeValue left, TimeValue right)
    {
        int order = left.UtcNanosecond.CompareTo(right.UtcNanosecond);
        return order != 0 ? order : left.OffsetSeconds.CompareTo(right.OffsetSeconds);
    }

    private static int LocalDateTimes(LocalDateTimeValue left, LocalDateTimeValue right)
    {
        int order = left.EpochDay.CompareTo(right.EpochDay);
        return order != 0 ? order : left.NanosecondOfDay.CompareTo(right.NanosecondOfDay);
    }

    private static int DateTimes(DateTimeValue left, DateTimeValue right)
    {
        int order = left.EpochSecond.CompareTo(right.EpochSecond);
        if (order == 0)
            order = left.NanosecondOfSecond.CompareTo(right.NanosecondOfSecond);
        if (order == 0)
            order = left.OffsetSeconds.CompareTo(right.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(left.ZoneId, right.ZoneId);
    }

    private static int Durations(DurationValue left, DurationValue right)
    {
        int order = DurationLength.Of(left).CompareTo(DurationLength.Of(right));
        if (order == 0)
            order = left.Months.CompareTo(right.Months);
        return order != 0 ? order : left.Days.CompareTo(right.Days);
    }
}
