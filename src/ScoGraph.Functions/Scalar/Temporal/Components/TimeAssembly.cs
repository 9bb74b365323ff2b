using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>
/// Makes a time of day of its components. Where there is a time to start from, what is not given is taken from it; else it is zero, and
/// nothing above a given component may be missing.
/// </summary>
internal static class TimeAssembly
{
    private const long MostSubunits = 999;

    /// <param name="fields">The components.</param>
    /// <param name="start">The time to start from, or null.</param>
    /// <param name="unit">The unit to which the start was truncated: given parts of a second fill what lies below it.</param>
    public static long Assemble(InstantFields fields, long? start, TruncationUnit? unit)
    {
        if (start is null)
            RequireAbove(fields);
        ClockTime from = ClockTime.FromNanosecondOfDay(start ?? 0);
        int hour = (int)fields.InRange(InstantField.Hour, 0, 23, from.Hour);
        int minute = (int)fields.InRange(InstantField.Minute, 0, 59, from.Minute);
        int second = (int)fields.InRange(InstantField.Second, 0, 59, from.Second);
        return new ClockTime(hour, minute, second, Subsecond(fields, from.Nanosecond, unit)).ToNanosecondOfDay();
    }

    private static void RequireAbove(InstantFields fields)
    {
        for (InstantField above = InstantField.Hour; above < InstantField.Millisecond; above++)
        {
            if (!fields.Has(above) && fields.First(above + 1, InstantField.Nanosecond) is { } given)
                throw TemporalErrors.MissingField(InstantFieldNames.Of(above), InstantFieldNames.Of(given));
        }
    }

    /// <summary>Milli-, micro- and nanoseconds count from the second where one is given alone, else each from the unit above it.</summary>
    private static int Subsecond(InstantFields fields, int from, TruncationUnit? unit)
    {
        if (fields.First(InstantField.Millisecond, InstantField.Nanosecond) is null)
            return from;
        bool hasMillis = fields.Has(InstantField.Millisecond) || unit == TruncationUnit.Millisecond;
        bool hasMicros = fields.Has(InstantField.Microsecond) || unit == TruncationUnit.Microsecond;
        long mostMicros = hasMillis ? MostSubunits : ClockTime.NanosecondsPerSecond / ClockTime.NanosecondsPerMicrosecond - 1;
        long mostNanos = hasMillis || hasMicros ? MostSubunits : ClockTime.NanosecondsPerSecond - 1;
        long kept = unit is TruncationUnit.Millisecond && !fields.Has(InstantField.Millisecond)
            || unit is TruncationUnit.Microsecond && fields.First(InstantField.Millisecond, InstantField.Microsecond) is null ? from : 0;
        return (int)(kept
            + fields.InRange(InstantField.Millisecond, 0, MostSubunits, 0) * ClockTime.NanosecondsPerMillisecond
            + fields.InRange(InstantField.Microsecond, 0, mostMicros, 0) * ClockTime.NanosecondsPerMicrosecond
            + fields.InRange(InstantField.Nanosecond, 0, mostNanos, 0));
    }
}
