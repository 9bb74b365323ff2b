using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>Makes a date-time of the seconds or milliseconds since 1970-01-01T00:00Z, in UTC unless a zone is given.</summary>
internal static class EpochAssembly
{
    private const long MillisecondsPerSecond = 1_000;

    // A little more than lies between the epoch and the last date.
    private const long MostSeconds = 1_000_000_001L * 366 * ClockTime.SecondsPerDay;

    public static DateTimeValue Assemble(InstantFields fields)
    {
        bool inMillis = fields.Has(InstantField.EpochMillis);
        InstantField own = inMillis ? InstantField.EpochMillis : InstantField.EpochSeconds;
        InstantField? other = fields.First(InstantField.Year, InstantField.Microsecond)
            ?? (inMillis && fields.Has(InstantField.EpochSeconds) ? InstantField.EpochSeconds : null);
        if (other is { } conflicting)
            throw TemporalErrors.ConflictingFields(InstantFieldNames.Of(own), InstantFieldNames.Of(conflicting));
        if (fields.DateSource is not null || fields.TimeSource is not null)
            throw TemporalErrors.ConflictingFields(InstantFieldNames.Of(own), InstantFieldNames.DateTime);
        long most = (inMillis ? ClockTime.NanosecondsPerMillisecond : ClockTime.NanosecondsPerSecond) - 1;
        long nanosecond = fields.InRange(InstantField.Nanosecond, 0, most, 0);
        TemporalZone zone = fields.Timezone ?? TemporalZone.Utc;
        return inMillis ? FromMillis(fields[own]!.Value, nanosecond, zone) : FromSeconds(fields[own]!.Value, nanosecond, zone);
    }

    public static DateTimeValue FromMillis(long milliseconds, long nanosecond, TemporalZone zone) => FromSeconds(
        Floor.Divide(milliseconds, MillisecondsPerSecond),
        Floor.Remainder(milliseconds, MillisecondsPerSecond) * ClockTime.NanosecondsPerMillisecond + nanosecond,
        zone);

    /// <summary>The nanoseconds are added to the seconds; they may be any number.</summary>
    public static DateTimeValue FromSeconds(long seconds, long nanoseconds, TemporalZone zone)
    {
        if (seconds is < -MostSeconds or > MostSeconds)
            throw TemporalErrors.DateOverflow();
        long second = seconds + Floor.Divide(nanoseconds, ClockTime.NanosecondsPerSecond);
        DateTimeValue moment = zone.AtInstant(second, (int)Floor.Remainder(nanoseconds, ClockTime.NanosecondsPerSecond));
        return CivilDate.IsSupportedDay(moment.EpochDay) ? moment : throw TemporalErrors.DateOverflow();
    }
}
