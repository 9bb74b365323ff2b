using ScoGraph.Model.Values;
using static ScoGraph.Functions.Tests.Temporal.Call;

namespace ScoGraph.Functions.Tests.Temporal;

public class InstantFunctionTests
{
    [Theory]
    [InlineData("date", "Z", "2024-06-15")]
    [InlineData("date", "Asia/Tashkent", "2024-06-16")]
    [InlineData("localtime", "Asia/Tashkent", "03:30:00.123456789")]
    [InlineData("time", "Europe/Stockholm", "00:30:00.123456789+02:00")]
    [InlineData("localdatetime", "-03:30", "2024-06-15T19:00:00.123456789")]
    [InlineData("datetime", "Asia/Tashkent", "2024-06-16T03:30:00.123456789+05:00[Asia/Tashkent]")]
    public void Without_input_it_is_now_in_the_default_zone(string function, string zone, string expected)
    {
        Assert.Equal(expected, Print(In(zone, function)));
        Assert.Equal(expected, Print(Function(function, Fields($"timezone {zone}"))));
    }

    [Theory]
    [InlineData("datetime.transaction", "2024-06-15T22:29:00.123456789Z")]
    [InlineData("datetime.statement", "2024-06-15T22:30:00.123456789Z")]
    [InlineData("datetime.realtime", "2024-06-15T22:31:00.123456789Z")]
    [InlineData("date.realtime", "2024-06-15")]
    [InlineData("time.statement", "22:30:00.123456789Z")]
    public void Each_clock_has_its_moment(string function, string expected) => Assert.Equal(expected, Print(Function(function)));

    [Fact]
    public void A_clock_takes_a_zone() => Assert.Equal("2024-06-16", Print(Function("date.statement", Text("Asia/Tashkent"))));

    [Theory]
    [InlineData("date", "year 2024, month 2, day 29", "2024-02-29")]
    [InlineData("date", "year 2020, week 53, dayOfWeek 7", "2021-01-03")]
    [InlineData("date", "year 2024, quarter 1, dayOfQuarter 91", "2024-03-31")]
    [InlineData("date", "year 2024, ordinalDay 366", "2024-12-31")]
    [InlineData("date", "year -999999999", "-999999999-01-01")]
    [InlineData("localtime", "hour 1, minute 2, second 3, millisecond 4", "01:02:03.004")]
    [InlineData("localtime", "hour 1, minute 2, second 3, millisecond 4, nanosecond 5", "01:02:03.004000005")]
    [InlineData("time", "hour 1, timezone -03:30", "01:00-03:30")]
    [InlineData("time", "hour 1, timezone Europe/Stockholm", "01:00+02:00")]
    [InlineData("localdatetime", "year 2024, month 1, day 2, hour 3", "2024-01-02T03:00")]
    [InlineData("datetime", "year 2024, month 7, day 1, timezone America/New_York", "2024-07-01T00:00-04:00[America/New_York]")]
    [InlineData("datetime", "epochSeconds -1, nanosecond 5", "1969-12-31T23:59:59.000000005Z")]
    [InlineData("datetime", "epochMillis 1500, nanosecond 7, timezone +01:00", "1970-01-01T01:00:01.500000007+01:00")]
    public void Components_make_an_instant(string function, string fields, string expected) =>
        Assert.Equal(expected, Print(Function(function, Fields(fields))));

    [Theory]
    [InlineData("month 2", "2023-02-28")]
    [InlineData("month 2, day 3", "2023-02-03")]
    [InlineData("year 2024", "2024-01-31")]
    [InlineData("day 5", "2023-01-05")]
    [InlineData("week 1", "2023-01-03")]
    [InlineData("dayOfWeek 1", "2023-01-30")]
    [InlineData("quarter 2", "2023-05-01")]
    [InlineData("dayOfQuarter 90", "2023-03-31")]
    [InlineData("ordinalDay 60", "2023-03-01")]
    public void Components_change_a_date_and_the_rest_stays(string fields, string expected)
    {
        Value map = Value.From(MapValue.From([
            new("date", Parse(ValueKind.Date, "2023-01-31")),
            .. Fields(fields).AsMap().Keys.ToArray().Zip(Fields(fields).AsMap().Values.ToArray(), KeyValuePair.Create)]));
        Assert.Equal(expected, Print(Function("date", map)));
    }

    [Fact]
    public void A_date_and_a_time_make_a_date_time()
    {
        Value date = Parse(ValueKind.Date, "2024-01-15"), time = Parse(ValueKind.Time, "09:30+01:00");
        Assert.Equal("2024-01-15T09:30+01:00", Print(Function("datetime", Map(("date", date), ("time", time)))));
        Assert.Equal("2024-01-15T09:30", Print(Function("localdatetime", Map(("date", date), ("time", time)))));
        Assert.Equal(
            "2024-01-15T03:30-05:00[America/New_York]",
            Print(Function("datetime", Map(("date", date), ("time", time), ("timezone", "America/New_York")))));
    }

    [Fact]
    public void Changing_the_zone_of_a_time_moves_its_hands_but_naming_one_does_not()
    {
        Value time = Parse(ValueKind.Time, "09:30:14+01:00");
        Assert.Equal("03:30:14-05:00", Print(Function("time", Map(("time", time), ("timezone", "-05:00")))));
        Value local = Function("localtime", time);
        Assert.Equal("09:30:14-05:00", Print(Function("time", Map(("time", local), ("timezone", "-05:00")))));
    }

    [Fact]
    public void A_named_zone_moves_the_hands_by_its_offset_on_that_day()
    {
        Value winter = Parse(ValueKind.DateTime, "2024-01-15T12:00Z");
        Assert.Equal("13:00+01:00", Print(Function("time", Map(("datetime", winter), ("timezone", "Europe/Stockholm")))));
    }

    [Theory]
    [InlineData("date", ValueKind.DateTime, "2024-01-15T23:30-05:00", "2024-01-15")]
    [InlineData("localtime", ValueKind.DateTime, "2024-01-15T23:30-05:00", "23:30")]
    [InlineData("time", ValueKind.LocalDateTime, "2024-01-15T23:30", "23:30+01:00")]
    [InlineData("time", ValueKind.LocalTime, "23:30", "23:30+02:00")]
    [InlineData("localdatetime", ValueKind.Date, "2024-01-15", "2024-01-15T00:00")]
    [InlineData("datetime", ValueKind.LocalDateTime, "2024-01-15T23:30", "2024-01-15T23:30+01:00[Europe/Stockholm]")]
    [InlineData("datetime", ValueKind.Date, "2024-01-15", "2024-01-15T00:00+01:00[Europe/Stockholm]")]
    public void An_instant_is_made_into_another_type(string function, object kind, string input, string expected) =>
        Assert.Equal(expected, Print(In("Europe/Stockholm", function, Parse((ValueKind)kind, input))));

    [Theory]
    [InlineData("date", "2024-W01-1", "2024-01-01")]
    [InlineData("time", "12:00", "12:00+02:00")]
    [InlineData("datetime", "2024-01-15T12:00", "2024-01-15T12:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime", "2024-01-15T12:00Z", "2024-01-15T12:00Z")]
    public void A_text_is_parsed_with_the_default_zone(string function, string text, string expected) =>
        Assert.Equal(expected, Print(In("Europe/Stockholm", function, Text(text))));

    [Fact]
    public void Null_in_any_place_gives_null()
    {
        Assert.True(Function("date", Value.Null).IsNull);
        Assert.True(Function("date", Map(("year", null))).IsNull);
        Assert.True(Function("datetime.statement", Map(("timezone", null))).IsNull);
        Assert.True(Function("duration", Map(("days", 1), ("hours", null))).IsNull);
        Assert.True(Function("duration.between", Value.Null, Parse(ValueKind.Date, "2024")).IsNull);
        Assert.True(Function("date.truncate", Text("year"), Value.Null).IsNull);
    }

    [Fact]
    public void Epochs_count_both_ways()
    {
        Assert.Equal("1969-12-31T23:59:59.999Z", Print(Function("datetime.fromEpochMillis", Value.FromInteger(-1))));
        Value later = Function("datetime.fromEpoch", Value.FromInteger(1), Value.FromInteger(1_500_000_000));
        Assert.Equal("1970-01-01T00:00:02.500Z", Print(later));
        Assert.Equal(1_718_490_600_123, Function("timestamp").AsInteger());
    }
}
