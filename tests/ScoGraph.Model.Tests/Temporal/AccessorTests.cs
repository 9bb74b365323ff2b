using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Temporal;

public class AccessorTests
{
    [Theory]
    [InlineData("year", 2021)]
    [InlineData("quarter", 1)]
    [InlineData("month", 1)]
    [InlineData("week", 53)]
    [InlineData("weekYear", 2020)]
    [InlineData("day", 3)]
    [InlineData("ordinalDay", 3)]
    [InlineData("weekDay", 7)]
    [InlineData("dayOfWeek", 7)]
    [InlineData("dayOfQuarter", 3)]
    [InlineData("hour", 4)]
    [InlineData("minute", 5)]
    [InlineData("second", 6)]
    [InlineData("millisecond", 7)]
    [InlineData("microsecond", 7008)]
    [InlineData("nanosecond", 7008009)]
    [InlineData("offsetMinutes", 345)]
    [InlineData("offsetSeconds", 20700)]
    [InlineData("epochSeconds", 1609626006)]
    [InlineData("epochMillis", 1609626006007)]
    public void A_date_time_has_these_numbers(string key, long expected) =>
        Assert.Equal(expected, TemporalAccessors.Get(Make.DateTime("2021-01-03T04:05:06.007008009[Asia/Kathmandu]"), key).AsInteger());

    [Theory]
    [InlineData("12:00Z", "timezone", "Z")]
    [InlineData("12:00-03:30", "timezone", "-03:30")]
    [InlineData("12:00-03:30", "offset", "-03:30")]
    public void A_time_names_its_offset(string time, string key, string expected) =>
        Assert.Equal(expected, TemporalAccessors.Get(Make.Time(time), key).AsString());

    [Fact]
    public void Milliseconds_before_the_epoch_are_rounded_down() =>
        Assert.Equal(-1, TemporalAccessors.Get(Make.DateTime("1969-12-31T23:59:59.9999Z"), "epochMillis").AsInteger());

    [Theory]
    [InlineData("years", 1)]
    [InlineData("quarters", 5)]
    [InlineData("months", 16)]
    [InlineData("weeks", 15)]
    [InlineData("days", 111)]
    [InlineData("hours", 1)]
    [InlineData("minutes", 61)]
    [InlineData("seconds", 3661)]
    [InlineData("milliseconds", 3661111)]
    [InlineData("microseconds", 3661111111)]
    [InlineData("nanoseconds", 3661111111111)]
    [InlineData("quartersOfYear", 1)]
    [InlineData("monthsOfYear", 4)]
    [InlineData("monthsOfQuarter", 1)]
    [InlineData("daysOfWeek", 6)]
    [InlineData("minutesOfHour", 1)]
    [InlineData("secondsOfMinute", 1)]
    [InlineData("millisecondsOfSecond", 111)]
    [InlineData("microsecondsOfSecond", 111111)]
    [InlineData("nanosecondsOfSecond", 111111111)]
    public void A_duration_has_totals_and_remainders(string key, long expected) =>
        Assert.Equal(expected, TemporalAccessors.Get(Make.Duration("P1Y4M111DT1H1M1.111111111S"), key).AsInteger());

    [Fact]
    public void Every_listed_name_is_known()
    {
        Value[] values =
        [
            Make.Date("2024"), Make.LocalTime("12"), Make.Time("12"), Make.Local("2024"), Make.DateTime("2024"), Make.Duration("P1D"),
        ];
        foreach (Value value in values)
            Assert.All(TemporalAccessors.NamesOf(value.Kind), name => Assert.False(TemporalAccessors.Get(value, name).IsNull));
    }

    [Fact]
    public void An_unknown_name_is_a_type_error_with_the_nearest()
    {
        ValueException error = Assert.Throws<ValueException>(() => TemporalAccessors.Get(Make.Date("2024"), "yaer"));
        Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentType"), (error.Category, error.Detail));
        Assert.Equal("A date has no component 'yaer'.", error.Message);
        Assert.Equal("Did you mean 'year'?", error.Hint);
    }
}
