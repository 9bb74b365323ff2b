using FsCheck.Xunit;
using NodaTime;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 300)]
public class ClrTests
{
    [Property]
    public bool An_instant_of_NodaTimes_years_comes_back(InstantSample instant)
    {
        if (InstantParts.Of(instant.Value) is { EpochDay: { } day, ZoneId: var id } && (!NodaDays.IsSupported(day) || id == "UTC"))
            return true;
        return TemporalClr.FromClr(TemporalClr.ToClr(instant.Value), out Value back) && TemporalComparison.AreEqual(back, instant.Value);
    }

    [Property]
    public bool A_duration_comes_back(DurationSample duration) =>
        TemporalClr.FromClr(TemporalClr.ToClr(duration.Value), out Value back) && TemporalComparison.AreEqual(back, duration.Value);

    [Fact]
    public void Each_kind_has_its_NodaTime_type()
    {
        Assert.Equal(new LocalDate(2024, 2, 29), TemporalClr.ToClr(Make.Date("2024-02-29")));
        Assert.Equal(new LocalTime(1, 2, 3), TemporalClr.ToClr(Make.LocalTime("01:02:03")));
        Assert.Equal(new OffsetTime(new LocalTime(1, 2), Offset.FromHours(5)), TemporalClr.ToClr(Make.Time("01:02+05:00")));
        Assert.Equal(new LocalDateTime(2024, 2, 29, 1, 2), TemporalClr.ToClr(Make.Local("2024-02-29T01:02")));
        ZonedDateTime zoned = Assert.IsType<ZonedDateTime>(TemporalClr.ToClr(Make.DateTime("2024-02-29T01:02[Asia/Tashkent]")));
        Assert.Equal(("Asia/Tashkent", Offset.FromHours(5)), (zoned.Zone.Id, zoned.Offset));
        Period period = new PeriodBuilder { Months = 1, Seconds = -1, Nanoseconds = -500_000_000 }.Build();
        Assert.Equal(period, TemporalClr.ToClr(Make.Duration("P1MT-1.5S")));
    }

    [Theory]
    [MemberData(nameof(Inbound))]
    public void What_NET_has_comes_in(object clr, string text)
    {
        Assert.True(TemporalClr.FromClr(clr, out Value value));
        Assert.Equal(text, TemporalText.Print(value));
    }

    public static TheoryData<object, string> Inbound() => new()
    {
        { new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), "2024-02-29T01:02:03Z" },
        { new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified), "2024-02-29T01:02:03" },
        { new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(-3)), "2024-02-29T01:02:03-03:00" },
        { new DateOnly(2024, 2, 29), "2024-02-29" },
        { new TimeOnly(1, 2, 3, 4), "01:02:03.004" },
        { new TimeSpan(1, 2, 3, 4), "PT26H3M4S" },
        { Instant.FromUnixTimeSeconds(-1), "1969-12-31T23:59:59Z" },
        { new LocalDateTime(2024, 2, 29, 1, 2).WithOffset(Offset.FromHours(1)), "2024-02-29T01:02+01:00" },
        { new LocalDateTime(2024, 2, 29, 1, 2).InZoneLeniently(DateTimeZone.ForOffset(Offset.FromHours(1))), "2024-02-29T01:02+01:00" },
        { new LocalDate(2024, 2, 16, CalendarSystem.Julian), "2024-02-29" },
        { Period.FromWeeks(2) + Period.FromTicks(1), "P14DT0.0000001S" },
        { Duration.FromHours(-30), "PT-30H" },
    };

    [Fact]
    public void Other_objects_stay_out() => Assert.False(TemporalClr.FromClr("2024-02-29", out _));

    [Theory]
    [InlineData(ValueKind.Date, "+10000-01-01", "NodaTime.LocalDate, whose years are -9998 to 9999")]
    [InlineData(ValueKind.LocalDateTime, "-9999-01-01T00:00", "NodaTime.LocalDate, whose years are -9998 to 9999")]
    [InlineData(ValueKind.DateTime, "9999-12-31T23:59-18:00", "NodaTime.ZonedDateTime, whose years are -9998 to 9999")]
    [InlineData(ValueKind.Duration, "P3000000000D", "NodaTime.Period")]
    public void What_NodaTime_cannot_hold_is_said(object kind, string text, string type)
    {
        Value value = Make.Parse((ValueKind)kind, text);
        Assert.Equal($"{text} does not fit into {type}.", Assert.Throws<ValueException>(() => TemporalClr.ToClr(value)).Message);
    }

    [Theory]
    [InlineData("9999-12-31T23:59Z")]
    [InlineData("9999-12-31T23:59+18:00")]
    [InlineData("-9998-01-01T00:00-18:00")]
    [InlineData("-9998-01-01T00:00[America/New_York]")]
    public void The_ends_of_its_years_fit(string text)
    {
        Assert.True(TemporalClr.FromClr(TemporalClr.ToClr(Make.DateTime(text)), out Value back));
        Assert.True(TemporalComparison.AreEqual(Make.DateTime(text), back));
    }
}
