using NodaTime;

namespace ScoGraph.Tests.Mapping;

/// <summary>What goes in as a parameter comes out as the same type.</summary>
public sealed class RoundTripTests
{
    private static readonly Graph Graph = new();

    [Fact]
    public void Dates_and_times_come_back()
    {
        Returns(new DateOnly(2024, 2, 29));
        Returns(new TimeOnly(23, 59, 59, 999));
        Returns(new DateTime(2024, 7, 3, 12, 30, 0, DateTimeKind.Unspecified));
        Returns(new DateTime(2024, 7, 3, 12, 30, 0, DateTimeKind.Utc));
        Returns(new DateTime(2024, 7, 3, 12, 30, 0, DateTimeKind.Local));
        Returns(new DateTimeOffset(2024, 7, 3, 12, 30, 0, TimeSpan.FromHours(5.5)));
        Returns(DateTimeOffset.MaxValue);
        Returns(TimeSpan.FromTicks(-123456789012345));
        Returns(TimeSpan.MaxValue);
        Returns(TimeSpan.MinValue);
        Returns(new LocalDate(2024, 2, 29));
        Returns(Instant.FromUtc(2024, 7, 3, 0, 0));
        Returns(new LocalDateTime(2024, 7, 3, 0, 0).WithOffset(Offset.FromHours(3)));
        Returns(Duration.FromNanoseconds(1));
    }

    [Fact]
    public void Other_values_come_back()
    {
        Returns(Guid.Parse("7f1b7f5e-7e0c-4b6e-8f5c-0d3b8a5c1a11"));
        Returns(DayOfWeek.Friday);
        Returns((DayOfWeek?)null);
        Returns(AttributeTargets.Class | AttributeTargets.Struct);
        Returns(0.1m);
        Returns(-12345678.9012345m);
        Returns(12m);
        Returns('x');
        Returns(1.5f);
        Returns((Half)0.5);
        Returns(ulong.MaxValue / 2);
        Returns((Int128)long.MinValue);
        Returns<int[]>([1, 2]);
        Returns<List<DateOnly>>([new DateOnly(2024, 1, 1)]);
        Returns(new Dictionary<string, Guid> { ["a"] = Guid.Empty });
    }

    [Fact]
    public void A_decimal_that_no_float_holds_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Graph.Query("RETURN $x", ("x", 1.23456789012345678901234m)));
        Assert.StartsWith("Parameter $x: 1.23456789012345678901234 has more digits than a float", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RETURN duration('P1M')")]
    [InlineData("RETURN datetime('2024-01-01T00:00:00.000000001Z')")]
    [InlineData("RETURN date('-2024-01-01')")]
    [InlineData("RETURN 'nobody'")]
    public void What_a_type_cannot_hold_exactly_is_refused(string query)
    {
        Row row = Graph.Query(query)[0];
        Assert.Throws<InvalidCastException>(() => row.Get<TimeSpan>(0));
        Assert.Throws<InvalidCastException>(() => row.Get<DateTimeOffset>(0));
        Assert.Throws<InvalidCastException>(() => row.Get<DateOnly>(0));
        Assert.Throws<InvalidCastException>(() => row.Get<DayOfWeek>(0));
    }

    private static void Returns<T>(T value) => Assert.Equal(value, Graph.Query("RETURN $value", ("value", value)).Scalar<T>());
}
