using NodaTime;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Tests;

public sealed class AggregateTests
{
    [Theory]
    [InlineData("3", "count", 1, null, "a", 1)]
    [InlineData("0", "count")]
    [InlineData("[2, 'a']", "collect", 2, null, "a")]
    [InlineData("[]", "collect")]
    [InlineData("6", "sum", 1, 2, 3)]
    [InlineData("3.5", "sum", 1, 2.5)]
    [InlineData("0", "sum")]
    [InlineData("9223372036854775807", "sum", long.MaxValue, 1, -1)]
    [InlineData("2.0", "avg", 1, 2, 3)]
    [InlineData("9.223372036854775e18", "avg", long.MaxValue - 1023, long.MaxValue - 1023)]
    [InlineData("1.348269851146737e308", "avg", 1.7976931348623157e308, 8.98846567431158e307)]
    [InlineData("1.7976931348623157e308", "avg", 1.7976931348623157e308, 1.7976931348623157e308, 1.7976931348623157e308)]
    [InlineData("Infinity", "avg", double.PositiveInfinity, 1.0)]
    [InlineData("1.0e308", "sum", 1e308, 1e308, -1e308)]
    [InlineData("Infinity", "sum", 1e308, 1e308)]
    [InlineData("1.0e308", "stDevP", 1e308, -1e308)]
    [InlineData("NaN", "stDevP", double.PositiveInfinity, 1.0)]
    [InlineData("null", "avg")]
    [InlineData("-1", "min", 1, 2, 0, null, -1)]
    [InlineData("2.0", "max", 1.0, 2.0, 0.5, null)]
    [InlineData("'B'", "min", "a", "b", "B", null, "abc")]
    [InlineData("0.2", "min", 1, null, 0.2)]
    [InlineData("1", "max", 1, "a", null, 0.2)]
    [InlineData("null", "max")]
    [InlineData("2.0", "stDevP", 2, 4, 4, 4, 5, 5, 7, 9)]
    [InlineData("1.0", "stDev", 1, 2, 3)]
    [InlineData("0.0", "stDev", 1)]
    [InlineData("0.0", "stDevP")]
    public void Aggregates(string expected, string function, params object?[] rows) =>
        Assert.Equal(expected, LiteralText.Write(Calls.Aggregate(function, rows)));

    [Theory]
    [InlineData(0.0, "10.0", "10.0")]
    [InlineData(0.4, "20.0", "18.0")]
    [InlineData(0.5, "20.0", "20.0")]
    [InlineData(1, "30.0", "30.0")]
    public void Percentiles(object percentile, string discrete, string continuous)
    {
        object?[] rows = [Row(30.0, percentile), Row(10.0, percentile), Row(20.0, percentile), Row(null, percentile)];
        Assert.Equal(discrete, LiteralText.Write(Calls.Aggregate("percentileDisc", rows)));
        Assert.Equal(continuous, LiteralText.Write(Calls.Aggregate("percentileCont", rows)));
        Assert.True(Calls.Aggregate("percentileCont").IsNull);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(-1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Percentiles_lie_between_zero_and_one(object percentile)
    {
        foreach (string function in new[] { "percentileDisc", "percentileCont" })
        {
            ValueException error = Assert.Throws<ValueException>(() => Calls.Aggregate(function, [Row(10.0, percentile)]));
            Assert.Equal((ErrorCategory.ArgumentError, "NumberOutOfRange"), (error.Category, error.Detail));
        }
    }

    [Fact]
    public void Durations()
    {
        object[] rows = [Period.FromDays(1), Period.FromDays(3)];
        Assert.Equal("duration('P4D')", LiteralText.Write(Calls.Aggregate("sum", rows)));
        Assert.Equal("duration('P2D')", LiteralText.Write(Calls.Aggregate("avg", rows)));
        Assert.Equal("InvalidArgumentValue", Assert.Throws<ValueException>(() => Calls.Aggregate("sum", 1, Period.FromDays(1))).Detail);
        Assert.Equal("InvalidArgumentValue", Assert.Throws<ValueException>(() => Calls.Aggregate("sum", Period.FromDays(1), 1)).Detail);
    }

    [Fact]
    public void Mistakes_are_named()
    {
        ValueException overflow = Assert.Throws<ValueException>(() => Calls.Aggregate("sum", long.MaxValue, 1));
        Assert.Equal((ErrorCategory.ArithmeticError, "NumberOutOfRange"), (overflow.Category, overflow.Detail));
        ValueException kind = Assert.Throws<ValueException>(() => Calls.Aggregate("sum", "a"));
        Assert.Equal("sum() takes INTEGER, FLOAT or DURATION as its value, not a STRING ('a').", kind.Message);
        Assert.Throws<ValueException>(() => Calls.Aggregate("stDev", "a"));
        Assert.Throws<ValueException>(() => Calls.Aggregate("percentileCont", [Row("a", 0.5)]));
        Assert.Throws<ValueException>(() => Calls.Aggregate("percentileCont", [Row(1, "a")]));
    }

    private static object?[] Row(object? number, object percentile) => [number, percentile];
}
