using FsCheck.Xunit;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 300)]
public class ComparisonTests
{
    [Property]
    public bool Date_times_are_ordered_by_instant(DateTimeSample a, DateTimeSample b)
    {
        DateTimeValue left = a.Value.As<DateTimeValue>(), right = b.Value.As<DateTimeValue>();
        int instants = (left.EpochSecond, left.NanosecondOfSecond).CompareTo((right.EpochSecond, right.NanosecondOfSecond));
        int order = TemporalComparison.CompareTotal(a.Value, b.Value);
        return order == -TemporalComparison.CompareTotal(b.Value, a.Value) && (instants == 0 || Math.Sign(instants) == Math.Sign(order));
    }

    [Property]
    public bool A_moment_elsewhere_is_another_value_in_a_fixed_order(DateTimeSample a)
    {
        DateTimeValue here = a.Value.As<DateTimeValue>();
        Value there = Value.From(here.In(Model.Values.Temporal.Zones.TemporalZone.FromOffset(here.OffsetSeconds == 60 ? 120 : 60)));
        return !TemporalComparison.AreEqual(a.Value, there) && TemporalComparison.Compare(a.Value, there) != 0;
    }

    [Property]
    public bool Adding_time_makes_later(LocalDateTimeSample instant, DurationSample duration)
    {
        DurationValue amount = duration.Value.As<DurationValue>();
        Value later = TemporalArithmetic.Add(instant.Value, Value.From(new DurationValue(0, 0, Math.Abs(amount.Seconds), 1)));
        return TemporalComparison.Compare(instant.Value, later) < 0 && TemporalComparison.Compare(later, instant.Value) > 0;
    }

    [Fact]
    public void Kinds_and_durations_are_incomparable()
    {
        Assert.Null(TemporalComparison.Compare(Make.Date("2024"), Make.Local("2024")));
        Assert.Null(TemporalComparison.Compare(Make.Duration("PT1S"), Make.Duration("PT2S")));
        Assert.False(TemporalComparison.AreEqual(Make.Date("2024"), Make.Local("2024")));
    }

    [Theory]
    [InlineData("P1M", "P31D", -1)]
    [InlineData("P1M", "P30D", 1)]
    [InlineData("P1Y", "P365D", 1)]
    [InlineData("P1D", "PT24H", 1)]
    [InlineData("PT-1S", "PT0S", -1)]
    public void Durations_are_sorted_by_average_length(string left, string right, int order) =>
        Assert.Equal(order, TemporalComparison.CompareTotal(Make.Duration(left), Make.Duration(right)));

    [Theory]
    [InlineData("10:35-08:00", "12:31+01:00", 1)]
    [InlineData("12:00+02:00", "11:00+01:00", 1)]
    [InlineData("12:00+02:00", "12:00+01:00", -1)]
    public void Times_are_ordered_by_instant_then_offset(string left, string right, int order) =>
        Assert.Equal(order, TemporalComparison.Compare(Make.Time(left), Make.Time(right)));

    [Fact]
    public void Equal_durations_have_equal_components()
    {
        Assert.True(TemporalComparison.AreEqual(Make.Duration("P14M"), Make.Duration("P1Y2M")));
        Assert.False(TemporalComparison.AreEqual(Make.Duration("P1D"), Make.Duration("PT24H")));
    }
}
