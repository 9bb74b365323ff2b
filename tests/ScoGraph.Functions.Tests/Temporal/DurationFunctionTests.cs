using ScoGraph.Model.Values;
using static ScoGraph.Functions.Tests.Temporal.Call;

namespace ScoGraph.Functions.Tests.Temporal;

public class DurationFunctionTests
{
    [Theory]
    [InlineData("days 1, hours 12", "P1DT12H")]
    [InlineData("days 62, seconds 180000", "P62DT50H")]
    [InlineData("years 1, quarters 3, months 4", "P2Y1M")]
    [InlineData("weeks 2, days -1", "P13D")]
    [InlineData("hours 1, minutes -90", "PT-30M")]
    [InlineData("seconds 1, milliseconds 2, microseconds 3, nanoseconds 4", "PT1.002003004S")]
    [InlineData("", "PT0S")]
    public void Amounts_add_up_within_their_group(string fields, string expected) =>
        Assert.Equal(expected, Print(Function("duration", Fields(fields))));

    [Fact]
    public void Fractions_overflow_to_smaller_units()
    {
        Assert.Equal("P6M", Print(Function("duration", Map(("years", 0.5)))));
        Assert.Equal("P15DT5H14M33S", Print(Function("duration", Map(("months", 0.5)))));
        Assert.Equal("P4DT24H", Print(Function("duration", Map(("days", 4), ("hours", 24.0)))));
        Assert.Equal("P32DT7H40M33S", Print(Function("duration", Map(("months", 0.5), ("days", 17.1), ("minutes", 2.0)))));
        Assert.Equal("PT0.1S", Print(Function("duration", Map(("seconds", 0.1)))));
        Assert.Equal("PT-1H-30M", Print(Function("duration", Map(("hours", -1.5)))));
    }

    [Theory]
    [InlineData("duration.between", "P30Y8M13D")]
    [InlineData("duration.inMonths", "P30Y8M")]
    [InlineData("duration.inDays", "P11213D")]
    [InlineData("duration.inSeconds", "PT269112H")]
    public void Differences_are_measured_in_groups_of_units(string function, string expected) => Assert.Equal(
        expected, Print(Function(function, Parse(ValueKind.Date, "1984-10-11"), Parse(ValueKind.Date, "2015-06-24"))));

    [Fact]
    public void Differences_have_the_sign_of_their_direction()
    {
        Value later = Parse(ValueKind.LocalDateTime, "2024-03-02T01:00"), earlier = Parse(ValueKind.Date, "2024-02-01");
        Assert.Equal("P-1M-1DT-1H", Print(Function("duration.between", later, earlier)));
    }

    [Fact]
    public void Texts_and_durations_pass() => Assert.Equal("P1D", Print(Function("duration", Function("duration", Text("P1D")))));
}
