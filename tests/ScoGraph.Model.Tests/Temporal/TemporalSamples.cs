using FsCheck;
using FsCheck.Fluent;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

/// <summary>Temporal values of every kind: mostly of our time, some of any year, at round and at odd moments.</summary>
public static class TemporalSamples
{
    private static readonly string[] Zones =
        ["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Europe/London", "UTC"];

    private static readonly Gen<long> OurDays = Gen.Choose(-60_000, 60_000).Select(day => (long)day);

    private static readonly Gen<long> AnyDays =
        from year in Gen.Choose(-999_999_998, 999_999_998)
        from day in Gen.Choose(0, 365)
        select new CivilDate(year, 1, 1).ToEpochDay() + day;

    private static readonly Gen<long> Days = Gen.Frequency((4, OurDays), (1, AnyDays));

    private static readonly Gen<long> Nanoseconds =
        from second in Gen.Choose(0, 86_399)
        from fraction in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 999).Select(ms => ms * 1_000_000), Gen.Choose(0, 999_999_999))
        from round in Gen.Elements(1, 60, 3_600)
        select second / round * round * ClockTime.NanosecondsPerSecond + (round == 1 ? fraction : 0);

    private static readonly Gen<int> Offsets =
        Gen.OneOf(Gen.Choose(-18, 18).Select(hour => hour * 3_600), Gen.Choose(-UtcOffset.MaxSeconds, UtcOffset.MaxSeconds));

    private static readonly Gen<TemporalZone> AnyZone =
        Gen.OneOf(Offsets.Select(TemporalZone.FromOffset), Gen.Elements(Zones).Select(id => TemporalZone.Find(id)!));

    private static readonly Gen<Value> LocalDateTimes =
        from day in Days
        from nanosecond in Nanoseconds
        select Value.From(new LocalDateTimeValue(day, nanosecond));

    private static readonly Gen<Value> DateTimes =
        from day in Days
        from nanosecond in Nanoseconds
        from zone in AnyZone
        select Value.From(zone.AtLocal(day, nanosecond));

    private static readonly Gen<Value> Times =
        from nanosecond in Nanoseconds
        from offset in Offsets
        select Value.From(new TimeValue(nanosecond, offset));

    private static readonly Gen<Value> AnyDuration =
        from months in Gen.Choose(-1_000, 1_000)
        from days in Gen.Choose(-1_000, 1_000)
        from seconds in Gen.Choose(-200_000, 200_000)
        from nanosecond in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 999_999_999))
        select Value.From(new DurationValue(months, days, seconds, nanosecond));

    public static Arbitrary<DateSample> Dates() => Days.Select(day => new DateSample(Value.FromEpochDay(day))).ToArbitrary();

    public static Arbitrary<LocalDateTimeSample> Locals() => LocalDateTimes.Select(value => new LocalDateTimeSample(value)).ToArbitrary();

    public static Arbitrary<DateTimeSample> Zoned() => DateTimes.Select(value => new DateTimeSample(value)).ToArbitrary();

    public static Arbitrary<InstantSample> Instants() => Gen.OneOf(
        Days.Select(Value.FromEpochDay), Nanoseconds.Select(Value.FromNanosecondOfDay), Times, LocalDateTimes, DateTimes)
        .Select(value => new InstantSample(value)).ToArbitrary();

    public static Arbitrary<DurationSample> Durations() => AnyDuration.Select(value => new DurationSample(value)).ToArbitrary();
}
