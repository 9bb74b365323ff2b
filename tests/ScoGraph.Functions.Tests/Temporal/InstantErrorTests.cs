using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using static ScoGraph.Functions.Tests.Temporal.Call;

namespace ScoGraph.Functions.Tests.Temporal;

public class InstantErrorTests
{
    [Theory]
    [InlineData("date", "month 2", "date() needs a year or a date to start from.")]
    [InlineData("date", "year 2024, day 2", "The component 'month' must be given where 'day' is.")]
    [InlineData("date", "year 2024, dayOfWeek 2", "The component 'week' must be given where 'dayOfWeek' is.")]
    [InlineData("date", "year 2024, dayOfQuarter 2", "The component 'quarter' must be given where 'dayOfQuarter' is.")]
    [InlineData("date", "year 2024, month 2, week 2", "The components 'month' and 'week' exclude each other.")]
    [InlineData("date", "year 2023, month 2, day 29", "The component 'day' is 29, not between 1 and 28.")]
    [InlineData("date", "year 1000000000", "The component 'year' is 1000000000, not between -999999999 and 999999999.")]
    [InlineData("date", "year 2024, hour 2", "date() takes no component 'hour'.")]
    [InlineData("date", "year 2024, timezone Z", "date() has a time zone only where it is asked for the current moment.")]
    [InlineData("localtime", "minute 2", "The component 'hour' must be given where 'minute' is.")]
    [InlineData("localtime", "hour 2, second 2", "The component 'minute' must be given where 'second' is.")]
    [InlineData("localtime", "hour 24", "The component 'hour' is 24, not between 0 and 23.")]
    [InlineData("localtime", "hour 1, minute 1, second 1, millisecond 1, microsecond 1000",
        "The component 'microsecond' is 1000, not between 0 and 999.")]
    [InlineData("datetime", "year 2024, hour 2", "The component 'month' must be given where 'hour' is.")]
    [InlineData("datetime", "year 2024, week 2, hour 2", "The component 'dayOfWeek' must be given where 'hour' is.")]
    [InlineData("datetime", "epochSeconds 1, year 2024", "The components 'epochSeconds' and 'year' exclude each other.")]
    [InlineData("datetime", "year 2024, timezone Mars", "There is no time zone 'Mars'.")]
    public void Wrong_components_are_argument_errors(string function, string fields, string message)
    {
        ValueException error = Assert.Throws<ValueException>(() => Function(function, Fields(fields)));
        Assert.Equal((ErrorCategory.ArgumentError, "InvalidArgumentValue"), (error.Category, error.Detail));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Misspelt_components_have_a_hint() =>
        Assert.Equal("Did you mean 'month'?", Assert.Throws<ValueException>(() => Function("date", Fields("year 2024, mnoth 2"))).Hint);

    [Fact]
    public void Wrong_types_are_type_errors()
    {
        (Action Call, string Message)[] cases =
        [
            (() => Function("date", Value.FromInteger(2024)), "date() takes a string, a map, a date or a time, not an integer."),
            (() => Function("date", Map(("year", 2024.0))), "The component 'year' must be an integer, not a float."),
            (() => Function("date", Map(("date", "2024-01-01"))), "The component 'date' must be a date or time, not a string."),
            (() => Function("datetime", Map(("timezone", 5))), "The component 'timezone' must be a string, not an integer."),
            (() => Function("date", Parse(ValueKind.LocalTime, "12:00")), "A local time cannot be made into a date: it lacks a date."),
            (() => Function("time", Parse(ValueKind.Date, "2024")), "A date cannot be made into a time: it lacks a time of day."),
            (() => Function("duration", Value.FromInteger(5)), "duration() takes a string or a map, not an integer."),
            (() => Function("duration", Map(("days", "5"))), "The component 'days' must be a number, not a string."),
            (() => Function("duration.between", Value.FromInteger(5), Parse(ValueKind.Date, "2024")),
                "duration.between() takes dates and times, not an integer."),
        ];
        foreach ((Action call, string message) in cases)
        {
            ValueException error = Assert.Throws<ValueException>(call);
            Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentType", message), (error.Category, error.Detail, error.Message));
        }
    }

    [Theory]
    [InlineData("date.truncate", "hour", ValueKind.LocalDateTime, "2024-01-01T12:00",
        "date.truncate() cannot truncate a local date-time to the hour.")]
    [InlineData("date.truncate", "day", ValueKind.LocalTime, "12:00", "date.truncate() cannot truncate a local time to the day.")]
    [InlineData("localdatetime.truncate", "minute", ValueKind.Date, "2024",
        "localdatetime.truncate() cannot truncate a date to the minute.")]
    [InlineData("time.truncate", "year", ValueKind.DateTime, "2024", "time.truncate() cannot truncate a date-time to the year.")]
    [InlineData("time.truncate", "day", ValueKind.Date, "2024", "time.truncate() cannot truncate a date to the day.")]
    [InlineData("date.truncate", "moth", ValueKind.Date, "2024", "'moth' is not a unit to truncate to.")]
    public void Units_must_fit_both_types(string function, string unit, object kind, string input, string message) =>
        Assert.Equal(message, Assert.Throws<ValueException>(() => Function(function, Text(unit), Parse((ValueKind)kind, input))).Message);

    [Fact]
    public void Dates_before_the_first_are_an_arithmetic_error()
    {
        Value first = Parse(ValueKind.Date, "-999999999-01-01");
        ValueException error = Assert.Throws<ValueException>(() => Function("date.truncate", Text("millennium"), first));
        Assert.Equal(ErrorCategory.ArithmeticError, error.Category);
    }
}
