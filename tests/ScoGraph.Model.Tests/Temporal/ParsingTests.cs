using FsCheck.Xunit;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 300)]
public class ParsingTests
{
    [Property(MaxTest = 1000)]
    public bool An_instant_is_parsed_back_from_its_text(InstantSample instant) => IsParsedBack(instant.Value);

    [Property]
    public bool A_duration_is_parsed_back_from_its_text(DurationSample duration) => IsParsedBack(duration.Value);

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("20240229", "2024-02-29")]
    [InlineData("2024-02", "2024-02-01")]
    [InlineData("202402", "2024-02-01")]
    [InlineData("2024", "2024-01-01")]
    [InlineData("2020-W53-7", "2021-01-03")]
    [InlineData("2020W537", "2021-01-03")]
    [InlineData("2020-W53", "2020-12-28")]
    [InlineData("2020W53", "2020-12-28")]
    [InlineData("2023-Q4-92", "2023-12-31")]
    [InlineData("2023Q492", "2023-12-31")]
    [InlineData("2023-Q4", "2023-10-01")]
    [InlineData("2023Q4", "2023-10-01")]
    [InlineData("2024-366", "2024-12-31")]
    [InlineData("2024366", "2024-12-31")]
    [InlineData("+2024-W01-1", "2024-01-01")]
    [InlineData("+12024-01-02", "+12024-01-02")]
    [InlineData("-0001-12-31", "-0001-12-31")]
    [InlineData("-0000-01-01", "0000-01-01")]
    [InlineData("-999999999", "-999999999-01-01")]
    public void Dates_have_many_forms(string text, string canonical) => Assert.Equal(canonical, TemporalText.Print(Make.Date(text)));

    [Theory]
    [InlineData("T07", "07:00")]
    [InlineData("0708", "07:08")]
    [InlineData("07:08:09", "07:08:09")]
    [InlineData("070809,5", "07:08:09.500")]
    [InlineData("07:08:09.000010", "07:08:09.000010")]
    [InlineData("23:59:59.999999999", "23:59:59.999999999")]
    public void Times_have_many_forms(string text, string canonical) => Assert.Equal(canonical, TemporalText.Print(Make.LocalTime(text)));

    [Theory]
    [InlineData("07:08", "07:08Z")]
    [InlineData("0708+05", "07:08+05:00")]
    [InlineData("07-0530", "07:00-05:30")]
    [InlineData("07:08+00:53:28", "07:08+00:53:28")]
    [InlineData("07:08-18:00", "07:08-18:00")]
    public void Offsets_have_many_forms(string text, string canonical) => Assert.Equal(canonical, TemporalText.Print(Make.Time(text)));

    [Theory]
    [InlineData("2024-06-01", "2024-06-01T00:00Z")]
    [InlineData("2024-06-01+02:00", "2024-06-01T00:00+02:00")]
    [InlineData("20240601T12[Asia/Tashkent]", "2024-06-01T12:00+05:00[Asia/Tashkent]")]
    [InlineData("2024-01-01T00:00Z[Europe/London]", "2024-01-01T00:00Z[Europe/London]")]
    [InlineData("2024-06-01T12:00[America/Los Angeles]", "2024-06-01T12:00-07:00[America/Los_Angeles]")]
    public void Date_times_have_offsets_and_zones(string text, string canonical) =>
        Assert.Equal(canonical, TemporalText.Print(Make.DateTime(text)));

    [Theory]
    [InlineData("P1Y", "P1Y")]
    [InlineData("P14M", "P1Y2M")]
    [InlineData("P2W", "P14D")]
    [InlineData("PT36H", "PT36H")]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("PT-0.5S", "PT-0.5S")]
    [InlineData("-P1DT1H", "P-1DT-1H")]
    [InlineData("P1,5D", "P1DT12H")]
    [InlineData("P0.5Y", "P6M")]
    [InlineData("PT0.0000000019S", "PT0.000000001S")]
    [InlineData("P0001-02-03T04:05:06", "P1Y2M3DT4H5M6S")]
    [InlineData("P00010203T040506", "P1Y2M3DT4H5M6S")]
    [InlineData("P0001-045", "P1Y45D")]
    [InlineData("PT0S", "PT0S")]
    [InlineData("P0D", "PT0S")]
    public void Durations_have_units_or_the_form_of_a_date_time(string text, string canonical) =>
        Assert.Equal(canonical, TemporalText.Print(Make.Duration(text)));

    [Fact]
    public void A_missing_zone_is_the_default_one()
    {
        TemporalZone tashkent = TemporalZone.Find("Asia/Tashkent")!;
        Value parsed = TemporalParsing.Parse(ValueKind.DateTime, "2024-06-01T12:00", tashkent);
        Assert.Equal("2024-06-01T12:00+05:00[Asia/Tashkent]", TemporalText.Print(parsed));
    }

    private static bool IsParsedBack(Value value)
    {
        Value parsed = Make.Parse(value.Kind, TemporalText.Print(value));
        return TemporalComparison.AreEqual(parsed, value) && TemporalComparison.Hash(parsed) == TemporalComparison.Hash(value);
    }
}
