using FsCheck.Xunit;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 500)]
public class DifferenceTests
{
    [Property]
    public bool The_difference_leads_from_one_to_the_other(LocalDateTimeSample from, LocalDateTimeSample to) =>
        Leads(from.Value, to.Value, Difference(from, to).InAllUnits()) && Leads(from.Value, to.Value, Difference(from, to).InSeconds());

    [Property]
    public bool So_it_does_across_time_zones(DateTimeSample from, DateTimeSample to) =>
        LeadsToInstant(from, to, Difference(from, to).InAllUnits()) && LeadsToInstant(from, to, Difference(from, to).InSeconds());

    [Property]
    public bool Seconds_one_way_are_seconds_the_other_way(InstantSample a, InstantSample b) =>
        Difference(a, b).InSeconds().Nanoseconds == -Difference(b, a).InSeconds().Nanoseconds;

    [Property(MaxTest = 2000)]
    public bool All_units_of_a_local_difference_have_one_sign(LocalDateTimeSample a, LocalDateTimeSample b)
    {
        DurationValue all = Difference(a, b).InAllUnits();
        int[] signs = [Math.Sign(all.Months), Math.Sign(all.Days), Int128.Sign(all.Nanoseconds)];
        return !(signs.Contains(1) && signs.Contains(-1));
    }

    [Property]
    public bool Months_and_days_round_towards_zero(LocalDateTimeSample a, LocalDateTimeSample b) =>
        Difference(a, b).InMonths().Months == Difference(a, b).InAllUnits().Months
        && Math.Abs(Difference(a, b).InDays().Days) == (long)(Int128.Abs(Difference(a, b).InSeconds().Nanoseconds) / 86_400_000_000_000);

    [Theory]
    [InlineData("2024-01-31", "2024-02-29", "P29D")]
    [InlineData("2024-02-29", "2024-01-31", "P-29D")]
    [InlineData("2024-03-31", "2024-02-28", "P-1M-1D")]
    [InlineData("2023-12-31T23:00", "2024-01-31T22:00", "P30DT23H")]
    [InlineData("2024-01-31T22:00", "2023-12-31T23:00", "P-30DT-23H")]
    [InlineData("2023-03-29T01:00", "2023-02-28T02:00", "P-28DT-23H")]
    [InlineData("2023-01-31T02:00", "2023-03-01T01:00", "P28DT23H")]
    public void Whole_months_come_first(string from, string to, string expected) =>
        Assert.Equal(expected, Print(TemporalDifference.Between(Make.Local(from), Make.Local(to)).InAllUnits()));

    [Fact]
    public void A_date_alone_is_midnight_in_the_zone_of_the_other()
    {
        Value date = Make.Date("2024-03-31"), noon = Make.DateTime("2024-03-31T12:00[Europe/Stockholm]");
        Assert.Equal("PT11H", Print(TemporalDifference.Between(date, noon).InAllUnits()));
    }

    [Fact]
    public void A_time_alone_is_on_the_date_of_the_other()
    {
        Value start = Make.Local("2024-03-31T10:00"), time = Make.LocalTime("09:30");
        Assert.Equal("PT-30M", Print(TemporalDifference.Between(start, time).InAllUnits()));
        Assert.Equal("PT0S", Print(TemporalDifference.Between(start, time).InMonths()));
    }

    [Fact]
    public void Times_of_different_offsets_meet_on_the_time_line() =>
        Assert.Equal("PT-1H", Print(TemporalDifference.Between(Make.Time("12:00+01:00"), Make.Time("12:00+02:00")).InSeconds()));

    private static TemporalDifference Difference(Sample from, Sample to) => TemporalDifference.Between(from.Value, to.Value);

    private static bool Leads(Value from, Value to, DurationValue difference) =>
        TemporalComparison.AreEqual(TemporalArithmetic.Add(from, Value.From(difference)), to);

    private static bool LeadsToInstant(Sample from, Sample to, DurationValue difference)
    {
        DateTimeValue reached = TemporalArithmetic.Add(from.Value, Value.From(difference)).As<DateTimeValue>();
        DateTimeValue meant = to.Value.As<DateTimeValue>();
        return (reached.EpochSecond, reached.NanosecondOfSecond) == (meant.EpochSecond, meant.NanosecondOfSecond);
    }

    private static string Print(DurationValue duration) => TemporalText.Print(Value.From(duration));
}
