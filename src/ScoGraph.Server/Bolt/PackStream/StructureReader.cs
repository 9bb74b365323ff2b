using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>Makes values of structures: dates, times, durations and points. Elements do not travel to a server.</summary>
internal static class StructureReader
{
    private const long NanosecondsPerSecond = 1_000_000_000, SecondsPerDay = 86_400;
    private const long NanosecondsPerDay = SecondsPerDay * NanosecondsPerSecond;

    /// <exception cref="ValueProblemException">The structure is unknown, or holds what it cannot.</exception>
    public static Value Read(byte tag, Value[] fields)
    {
        try
        {
            return (tag, fields) switch
            {
                (StructureTags.Date, [{ IsInteger: true } days]) =>
                    Value.FromEpochDay(Within(days, CivilDate.MinEpochDay, CivilDate.MaxEpochDay)),
                (StructureTags.LocalTime, [{ IsInteger: true } nanoseconds]) => Value.FromNanosecondOfDay(TimeOfDay(nanoseconds)),
                (StructureTags.Time, [{ IsInteger: true } nanoseconds, { IsInteger: true } offset]) =>
                    Value.From(new TimeValue(TimeOfDay(nanoseconds), Offset(offset))),
                (StructureTags.LocalDateTime, [{ IsInteger: true } seconds, { IsInteger: true } nanoseconds]) =>
                    LocalDateTime(Seconds(seconds), Nanoseconds(nanoseconds)),
                (StructureTags.DateTime, [{ IsInteger: true } seconds, { IsInteger: true } nanoseconds, { IsInteger: true } offset]) =>
                    Value.From(TemporalZone.FromOffset(Offset(offset)).AtInstant(Seconds(seconds), Nanoseconds(nanoseconds))),
                (StructureTags.DateTimeZone, [{ IsInteger: true } seconds, { IsInteger: true } nanoseconds, { IsString: true } zone]) =>
                    Value.From(Zone(zone.AsString()).AtInstant(Seconds(seconds), Nanoseconds(nanoseconds))),
                (StructureTags.Duration, [{ IsInteger: true } months, { IsInteger: true } days, { IsInteger: true } seconds,
                { IsInteger: true } nanoseconds]) => Value.From(DurationValue.Of(
                        months.AsInteger(), days.AsInteger(),
                        (Int128)seconds.AsInteger() * NanosecondsPerSecond + nanoseconds.AsInteger())),
                (StructureTags.Point2D, [{ IsInteger: true } srid, { IsNumber: true } x, { IsNumber: true } y]) =>
                    Value.From(PointValue.Of(System(srid.AsInteger(), 2), x.AsNumber(), y.AsNumber())),
                (StructureTags.Point3D, [{ IsInteger: true } srid, { IsNumber: true } x, { IsNumber: true } y, { IsNumber: true } z]) =>
                    Value.From(PointValue.Of(System(srid.AsInteger(), 3), x.AsNumber(), y.AsNumber(), z.AsNumber())),
                _ => throw new ValueProblemException(
                    $"A structure 0x{tag:X2} of {fields.Length} fields is no value that a query can be given."),
            };
        }
        catch (Exception exception) when (exception is ValueException or OverflowException or ArgumentOutOfRangeException)
        {
            throw new ValueProblemException(exception.Message);
        }
    }

    private static Value LocalDateTime(long seconds, int nanoseconds)
    {
        long day = Math.DivRem(seconds, SecondsPerDay, out long ofDay);
        return ofDay < 0
            ? Value.From(new LocalDateTimeValue(day - 1, (ofDay + SecondsPerDay) * NanosecondsPerSecond + nanoseconds))
            : Value.From(new LocalDateTimeValue(day, ofDay * NanosecondsPerSecond + nanoseconds));
    }

    private static long TimeOfDay(in Value value) => Within(value, 0, NanosecondsPerDay - 1);

    private static int Offset(in Value value) => (int)Within(value, -UtcOffset.MaxSeconds, UtcOffset.MaxSeconds);

    private static int Nanoseconds(in Value value) => (int)Within(value, 0, NanosecondsPerSecond - 1);

    private static long Seconds(in Value value) =>
        Within(value, (CivilDate.MinEpochDay + 1) * SecondsPerDay, CivilDate.MaxEpochDay * SecondsPerDay);

    private static long Within(in Value value, long least, long most) =>
        value.AsInteger() is var number && number >= least && number <= most ? number
            : throw new ValueProblemException($"{number} in a date or time is not within {least} and {most}.");

    private static TemporalZone Zone(string id) =>
        TemporalZone.Find(id) ?? throw new ValueProblemException($"There is no time zone '{id}'; a name is one as 'Asia/Bishkek'.");

    private static CoordinateSystem System(long srid, int dimensions) =>
        CoordinateSystem.Find(srid) is { } system && system.Dimensions == dimensions ? system
            : throw new ValueProblemException($"There is no coordinate system {srid} of {dimensions} dimensions.");
}
