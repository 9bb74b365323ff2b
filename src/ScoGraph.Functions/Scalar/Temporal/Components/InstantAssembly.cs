using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>Makes an instant of any type of its components.</summary>
internal static class InstantAssembly
{
    public static Value Assemble(string function, ValueKind target, InstantFields fields, in InstantStart start, TemporalClock clock)
    {
        if (fields.Timezone is not null && target is not (ValueKind.Time or ValueKind.DateTime))
            throw TemporalErrors.NoZoneHere(function);
        if (fields.First(InstantField.EpochSeconds, InstantField.EpochMillis) is not null)
            return Value.From(EpochAssembly.Assemble(fields));
        switch (target)
        {
            case ValueKind.Date:
                return Value.FromEpochDay(Day(function, fields, start));
            case ValueKind.LocalTime:
                return Value.FromNanosecondOfDay(TimeOfDay(function, fields, start));
            case ValueKind.Time:
                return Value.From(Time(fields, start, clock, TimeOfDay(function, fields, start)));
            case ValueKind.LocalDateTime:
                return Value.From(new LocalDateTimeValue(Day(function, fields, start), Time(fields, start)));
            default:
                return Value.From(DateTime(fields, start, clock, Day(function, fields, start)));
        }
    }

    private static long Day(string function, InstantFields fields, in InstantStart start)
    {
        long? from = fields.DateSource?.EpochDay ?? start.Parts.EpochDay;
        if (from is null && TimeComponent(fields) is { } given && fields.Has(InstantField.Year))
            DateAssembly.RequireDay(fields, given);
        return DateAssembly.Assemble(function, fields, from);
    }

    private static string? TimeComponent(InstantFields fields) =>
        fields.First(InstantField.Hour, InstantField.Nanosecond) is { } field ? InstantFieldNames.Of(field)
            : fields.TimeSource is not null ? InstantFieldNames.Time : null;

    private static long TimeOfDay(string function, InstantFields fields, in InstantStart start)
    {
        return TimeComponent(fields) is not null || start.Unit is not null
            ? Time(fields, start)
            : throw TemporalErrors.MissingHour(function);
    }

    private static long Time(InstantFields fields, in InstantStart start) =>
        TimeAssembly.Assemble(fields, fields.TimeSource?.NanosecondOfDay ?? start.Parts.NanosecondOfDay, start.Unit);

    /// <summary>A zone asked for moves the hands where a time with a zone is selected; elsewhere it only names theirs.</summary>
    private static TimeValue Time(InstantFields fields, in InstantStart start, TemporalClock clock, long nanosecondOfDay)
    {
        if (fields.TimeSource is not { OffsetSeconds: { } own } source)
        {
            int? offset = fields.Timezone is { } named ? clock.OffsetOf(named) : start.Parts.OffsetSeconds;
            return new TimeValue(nanosecondOfDay, offset ?? clock.OffsetOf(clock.DefaultZone));
        }

        if (fields.Timezone is not { } asked)
            return new TimeValue(nanosecondOfDay, own);
        int target = source.EpochDay is { } day
            ? source.Zone!.AtLocal(day, nanosecondOfDay, own).In(asked).OffsetSeconds
            : clock.OffsetOf(asked);
        long moved = nanosecondOfDay + (target - own) * ClockTime.NanosecondsPerSecond;
        return new TimeValue(Floor.Remainder(moved, ClockTime.NanosecondsPerDay), target);
    }

    private static DateTimeValue DateTime(InstantFields fields, in InstantStart start, TemporalClock clock, long epochDay)
    {
        long nanosecondOfDay = Time(fields, start);
        if (fields.TimeSource is { Zone: { } own } source)
        {
            DateTimeValue there = own.AtLocal(epochDay, nanosecondOfDay, source.OffsetSeconds);
            return fields.Timezone is { } asked ? there.In(asked) : there;
        }

        TemporalZone zone = fields.Timezone ?? start.Parts.Zone ?? clock.DefaultZone;
        return zone.AtLocal(epochDay, nanosecondOfDay, fields.Timezone is null ? start.Parts.OffsetSeconds : null);
    }
}
