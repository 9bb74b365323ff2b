using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 300)]
public class ArithmeticTests
{
    [Property]
    public bool Days_and_seconds_are_taken_back_exactly(LocalDateTimeSample instant, DurationSample duration)
    {
        DurationValue amount = duration.Value.As<DurationValue>();
        Value exact = Value.From(new DurationValue(0, amount.Days, amount.Seconds, amount.NanosecondsOfSecond));
        Value there = TemporalArithmetic.Add(instant.Value, exact);
        return AreEqual(TemporalArithmetic.Add(there, Negative(exact)), instant.Value)
            && AreEqual(TemporalArithmetic.Subtract(there, exact), TemporalArithmetic.Add(there, Negative(exact)));
    }

    [Property]
    public bool Months_are_taken_back_except_at_the_end_of_a_month(DateSample date, short months)
    {
        CivilDate civil = CivilDate.FromEpochDay(date.Value.AsEpochDay());
        Value start = Value.FromEpochDay((civil with { Day = Math.Min(civil.Day, 28) }).ToEpochDay());
        Value duration = Value.From(new DurationValue(months, 0, 0, 0));
        return AreEqual(TemporalArithmetic.Subtract(TemporalArithmetic.Add(start, duration), duration), start);
    }

    [Property]
    public bool Durations_form_a_group(DurationSample a, DurationSample b)
    {
        Value sum = TemporalArithmetic.Add(a.Value, b.Value);
        return AreEqual(sum, TemporalArithmetic.Add(b.Value, a.Value))
            && AreEqual(TemporalArithmetic.Subtract(sum, b.Value), a.Value)
            && AreEqual(TemporalArithmetic.Subtract(a.Value, a.Value), Value.From(DurationValue.Zero));
    }

    [Property]
    public bool Multiplying_is_repeated_adding_and_dividing_undoes_it(DurationSample a)
    {
        Value three = Value.FromInteger(3);
        Value sum = TemporalArithmetic.Add(TemporalArithmetic.Add(a.Value, a.Value), a.Value);
        Value product = TemporalArithmetic.Multiply(a.Value, three);
        return AreEqual(sum, product) && AreEqual(TemporalArithmetic.Divide(product, three), a.Value)
            && AreEqual(TemporalArithmetic.Multiply(Value.FromFloat(3.0), a.Value), product);
    }

    [Theory]
    [InlineData("2011-01-31", "P1M", "2011-02-28")]
    [InlineData("2011-01-31", "P13M", "2012-02-29")]
    [InlineData("2024-02-29", "P-1Y", "2023-02-28")]
    [InlineData("2024-01-01", "PT23H", "2024-01-01")]
    [InlineData("2024-01-01", "PT47H", "2024-01-02")]
    [InlineData("2024-01-01", "PT-25H", "2023-12-31")]
    public void Dates_move_by_months_days_and_whole_days_of_hours(string date, string duration, string result) =>
        Assert.Equal(result, TemporalText.Print(TemporalArithmetic.Add(Make.Date(date), Make.Duration(duration))));

    [Fact]
    public void Times_roll_over_midnight_and_ignore_days() => Assert.Equal(
        "01:42:19Z", TemporalText.Print(TemporalArithmetic.Add(Make.Time("13:42:19"), Make.Duration("P1DT12H"))));

    [Theory]
    [InlineData("2024-03-30T12:00[Europe/Stockholm]", "P1D", "2024-03-31T12:00+02:00[Europe/Stockholm]")]
    [InlineData("2024-03-30T12:00[Europe/Stockholm]", "PT24H", "2024-03-31T13:00+02:00[Europe/Stockholm]")]
    [InlineData("2024-03-30T02:30[Europe/Stockholm]", "P1D", "2024-03-31T03:30+02:00[Europe/Stockholm]")]
    [InlineData("2024-10-27T01:30[Europe/Stockholm]", "PT1H", "2024-10-27T02:30+02:00[Europe/Stockholm]")]
    [InlineData("2024-10-27T01:30[Europe/Stockholm]", "PT2H", "2024-10-27T02:30+01:00[Europe/Stockholm]")]
    [InlineData("2024-09-27T02:30[Europe/Stockholm]", "P1M", "2024-10-27T02:30+02:00[Europe/Stockholm]")]
    [InlineData("2024-11-27T02:30[Europe/Stockholm]", "P-1M", "2024-10-27T02:30+01:00[Europe/Stockholm]")]
    public void Days_follow_the_clock_and_hours_the_time_line(string start, string duration, string end) =>
        Assert.Equal(end, TemporalText.Print(TemporalArithmetic.Add(Make.DateTime(start), Make.Duration(duration))));

    [Theory]
    [InlineData("PT5H21M", 14L, "PT74H54M")]
    [InlineData("P1M", 0.5, "P15DT5H14M33S")]
    [InlineData("P1Y", 0.1, "P1M6DT2H5M49.2S")]
    [InlineData("PT1S", -0.0000000015, "PT-0.000000001S")]
    public void Fractions_overflow_to_smaller_units(string duration, object factor, string result)
    {
        Value number = factor is long whole ? Value.FromInteger(whole) : Value.FromFloat((double)factor);
        Assert.Equal(result, TemporalText.Print(TemporalArithmetic.Multiply(Make.Duration(duration), number)));
    }

    [Fact]
    public void Wrong_kinds_are_type_errors()
    {
        ValueException error = Assert.Throws<ValueException>(() => TemporalArithmetic.Add(Make.Date("2024"), Value.FromInteger(1)));
        Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentType"), (error.Category, error.Detail));
        Assert.Equal("Cannot add a date and an integer.", error.Message);
    }

    [Fact]
    public void The_difference_of_two_dates_points_to_the_function()
    {
        ValueException error = Assert.Throws<ValueException>(() => TemporalArithmetic.Subtract(Make.Date("2024"), Make.Date("2023")));
        Assert.Equal("Cannot subtract a date from a date.", error.Message);
        Assert.Contains("duration.between(a, b)", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leaves_the_range_is_an_arithmetic_error()
    {
        Value max = Value.From(new DurationValue(long.MaxValue, long.MaxValue, long.MaxValue, 999_999_999));
        Value day = Make.Duration("P1D");
        Action[] overflows =
        [
            () => TemporalArithmetic.Add(max, day),
            () => TemporalArithmetic.Multiply(max, Value.FromInteger(long.MaxValue)),
            () => TemporalArithmetic.Multiply(max, Value.FromFloat(double.MaxValue)),
            () => TemporalArithmetic.Multiply(day, Value.FromFloat(double.NaN)),
            () => TemporalArithmetic.Divide(day, Value.FromFloat(1e-300)),
            () => TemporalArithmetic.Divide(day, Value.FromInteger(0)),
            () => TemporalArithmetic.Divide(day, Value.FromFloat(0)),
            () => TemporalArithmetic.Add(Make.Date("+999999999-12-31"), day),
            () => TemporalArithmetic.Add(Make.Date("2024"), max),
            () => TemporalArithmetic.Subtract(Make.Local("-999999999-01-01"), Make.Duration("PT0.1S")),
            () => TemporalArithmetic.Add(Make.DateTime("+999999999-12-31T23:59Z"), Make.Duration("PT1M")),
            () => TemporalArithmetic.Add(Make.DateTime("2024-01-01T00:00Z"), max),
        ];
        Assert.All(overflows, overflow => Assert.Equal(ErrorCategory.ArithmeticError, Assert.Throws<ValueException>(overflow).Category));
    }

    private static Value Negative(Value duration) => TemporalArithmetic.Multiply(duration, Value.FromInteger(-1));

    private static bool AreEqual(Value left, Value right) => TemporalComparison.AreEqual(left, right);
}
