using FsCheck.Xunit;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 300)]
public class ZoneTests
{
    [Property]
    public bool Another_zone_shows_the_same_instant(DateTimeSample a, DateTimeSample b)
    {
        DateTimeValue here = a.Value.As<DateTimeValue>(), there = here.In(b.Value.As<DateTimeValue>().Zone);
        return (here.EpochSecond, here.NanosecondOfSecond) == (there.EpochSecond, there.NanosecondOfSecond);
    }

    [Property]
    public bool A_zone_admits_what_it_shows(DateTimeSample a)
    {
        DateTimeValue value = a.Value.As<DateTimeValue>();
        return value.Zone.Admits(value.EpochDay, value.NanosecondOfDay, value.OffsetSeconds)
            && value.Zone.OffsetAt(value.EpochSecond) == value.OffsetSeconds;
    }

    [Theory]
    [InlineData("2024-03-31T02:30[Europe/Stockholm]", "2024-03-31T03:30+02:00[Europe/Stockholm]")]
    [InlineData("2024-10-27T02:30[Europe/Stockholm]", "2024-10-27T02:30+02:00[Europe/Stockholm]")]
    [InlineData("2024-10-27T02:30+01:00[Europe/Stockholm]", "2024-10-27T02:30+01:00[Europe/Stockholm]")]
    [InlineData("2024-10-06T02:15[Australia/Lord_Howe]", "2024-10-06T02:45+11:00[Australia/Lord_Howe]")]
    [InlineData("2011-12-30T12:00[Pacific/Apia]", "2011-12-31T12:00+14:00[Pacific/Apia]")]
    [InlineData("1850-01-01T00:00[Europe/London]", "1850-01-01T00:00Z[Europe/London]")]
    [InlineData("1800-01-01T00:00[Europe/London]", "1800-01-01T00:00-00:01:15[Europe/London]")]
    public void Gaps_move_forward_and_overlaps_take_the_earlier_instant(string text, string shown) =>
        Assert.Equal(shown, TemporalText.Print(Make.DateTime(text)));

    [Theory]
    [InlineData("+10000-01-15T00:00[Europe/Stockholm]", "+10000-01-15T00:00+01:00[Europe/Stockholm]")]
    [InlineData("+999999999-07-15T00:00[Europe/Stockholm]", "+999999999-07-15T00:00+02:00[Europe/Stockholm]")]
    [InlineData("-999999999-07-15T00:00[Asia/Tashkent]", "-999999999-07-15T00:00+04:37:11[Asia/Tashkent]")]
    public void Years_beyond_NodaTimes_follow_the_last_and_first_rules(string text, string shown) =>
        Assert.Equal(shown, TemporalText.Print(Make.DateTime(text)));

    [Theory]
    [InlineData("Z", 0)]
    [InlineData("+05", 18_000)]
    [InlineData("-0330", -12_600)]
    [InlineData("+02:05:59", 7_559)]
    public void Offsets_are_zones(string text, int offset) => Assert.Equal(offset, TemporalParsing.ParseZone(text).OffsetAt(0));

    [Theory]
    [InlineData("Zulu")]
    [InlineData("CET")]
    [InlineData("Asia/Kolkata")]
    public void Names_of_the_database_are_zones(string text) => Assert.Equal(text, TemporalParsing.ParseZone(text).Id);

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("+25:00")]
    [InlineData("UTC+05")]
    [InlineData("Mars/Olympus")]
    public void Other_texts_are_not(string text) =>
        Assert.Throws<Diagnostics.ValueException>(() => TemporalParsing.ParseZone(text));

    [Fact]
    public void A_zone_that_the_database_lost_keeps_its_offset() =>
        Assert.Equal(3_600, new DateTimeValue(0, 0, 3_600, "Lost/Zone").Zone.OffsetAt(0));
}
