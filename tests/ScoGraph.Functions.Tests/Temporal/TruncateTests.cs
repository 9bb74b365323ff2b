using FsCheck.Xunit;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using static ScoGraph.Functions.Tests.Temporal.Call;

namespace ScoGraph.Functions.Tests.Temporal;

public class TruncateTests
{
    private static readonly string[] DateUnits =
        ["millennium", "century", "decade", "year", "weekYear", "quarter", "month", "week", "day"];

    private static readonly string[] TimeUnits = ["hour", "minute", "second", "millisecond", "microsecond"];

    [Property(MaxTest = 200)]
    public bool Truncating_never_goes_forward_and_twice_is_once(int day, uint second, uint fraction)
    {
        long nanosecondOfDay = second % 86_400 * 1_000_000_000L + fraction % 1_000_000_000;
        Value instant = Value.From(new LocalDateTimeValue(day % 3_000_000, nanosecondOfDay));
        foreach (string unit in DateUnits.Concat(TimeUnits))
        {
            Value once = Function("localdatetime.truncate", Text(unit), instant);
            Value twice = Function("localdatetime.truncate", Text(unit), once);
            if (TemporalComparison.Compare(once, instant) > 0 || !TemporalComparison.AreEqual(once, twice))
                return false;
        }

        return true;
    }

    [Theory]
    [InlineData("millennium", "1999-08-15", "1000-01-01")]
    [InlineData("century", "2000-08-15", "2000-01-01")]
    [InlineData("decade", "1999-08-15", "1990-01-01")]
    [InlineData("decade", "-0001-08-15", "-0010-01-01")]
    [InlineData("weekYear", "2021-01-03", "2019-12-30")]
    [InlineData("quarter", "2024-06-30", "2024-04-01")]
    [InlineData("week", "2024-03-03", "2024-02-26")]
    [InlineData("day", "2024-03-03", "2024-03-03")]
    public void Dates_fall_back_to_the_beginning_of_the_unit(string unit, string date, string expected)
    {
        Value input = Parse(ValueKind.Date, date);
        Assert.Equal(expected, Print(Function("date.truncate", Text(unit), input)));
        Assert.Equal(expected + "T00:00", Print(Function("localdatetime.truncate", Text(unit), input)));
        Assert.Equal(expected + "T00:00Z", Print(Function("datetime.truncate", Text(unit), input)));
    }

    [Theory]
    [InlineData("day", "00:00")]
    [InlineData("hour", "11:00")]
    [InlineData("minute", "11:35")]
    [InlineData("second", "11:35:52")]
    [InlineData("millisecond", "11:35:52.317")]
    [InlineData("microsecond", "11:35:52.317932")]
    public void Times_fall_back_too(string unit, string expected)
    {
        Value time = Parse(ValueKind.Time, "11:35:52.317932116+02:00");
        Assert.Equal(expected, Print(Function("localtime.truncate", Text(unit), time)));
        Assert.Equal(expected + "+02:00", Print(Function("time.truncate", Text(unit), time)));
        Assert.Equal(expected + "+05:00", Print(Function("time.truncate", Text(unit), time, Fields("timezone +05:00"))));
    }

    [Theory]
    [InlineData("month", "day 10", "2024-08-10T00:00:00Z")]
    [InlineData("week", "dayOfWeek 4, hour 9", "2024-08-15T09:00:00Z")]
    [InlineData("year", "month 2", "2024-02-01T00:00:00Z")]
    [InlineData("quarter", "dayOfQuarter 92", "2024-09-30T00:00:00Z")]
    [InlineData("second", "millisecond 5", "2024-08-14T12:34:56.005Z")]
    [InlineData("millisecond", "microsecond 5", "2024-08-14T12:34:56.123005Z")]
    [InlineData("millisecond", "microsecond 5, nanosecond 6", "2024-08-14T12:34:56.123005006Z")]
    [InlineData("microsecond", "nanosecond 6", "2024-08-14T12:34:56.123456006Z")]
    public void Smaller_components_can_be_set(string unit, string fields, string expected)
    {
        Value input = Parse(ValueKind.DateTime, "2024-08-14T12:34:56.123456789Z");
        Value expectedValue = Parse(ValueKind.DateTime, expected);
        Assert.Equal(Print(expectedValue), Print(Function("datetime.truncate", Text(unit), input, Fields(fields))));
    }

    [Fact]
    public void The_zone_is_that_of_the_map_or_the_input_or_the_default()
    {
        Value zoned = Parse(ValueKind.DateTime, "2024-07-14T12:34[Europe/Stockholm]");
        Value local = Parse(ValueKind.LocalDateTime, "2024-07-14T12:34");
        Assert.Equal("2024-01-01T00:00+01:00[Europe/Stockholm]", Print(Function("datetime.truncate", Text("year"), zoned)));
        Assert.Equal("2024-01-01T00:00-05:00", Print(Function("datetime.truncate", Text("year"), zoned, Fields("timezone -05:00"))));
        Assert.Equal("2024-01-01T00:00+05:00[Asia/Tashkent]", Print(In("Asia/Tashkent", "datetime.truncate", Text("year"), local)));
    }
}
