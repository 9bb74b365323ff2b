using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Tests.Temporal;

public class ParsingErrorTests
{
    [Theory]
    [InlineData("", "it begins with a year of four digits, or of more with a sign")]
    [InlineData("24-01-01", "it begins with a year of four digits, or of more with a sign")]
    [InlineData("+24", "a year with a sign needs four to nine digits")]
    [InlineData("2023-02-29", "the day is 29, not between 1 and 28")]
    [InlineData("2023-13", "the month is 13, not between 1 and 12")]
    [InlineData("2023-366", "the day of the year is 366, not between 1 and 365")]
    [InlineData("2023-W53", "the week is 53, not between 1 and 52")]
    [InlineData("2023-W01-8", "the day of the week is 8, not between 1 and 7")]
    [InlineData("2023-Q5", "the quarter is 5, not between 1 and 4")]
    [InlineData("2023-Q1-91", "the day of the quarter is 91, not between 1 and 90")]
    [InlineData("2023-1", "the month needs 2 digits")]
    [InlineData("2023-01-01T12:00", "'T' at position 11 is not expected")]
    [InlineData(" 2023", "it begins with a year of four digits, or of more with a sign")]
    public void A_wrong_date_says_why(string text, string reason) => Says(ValueKind.Date, "a date", text, reason);

    [Theory]
    [InlineData("7:00", "a time of day is written HH, HH:MM, HH:MM:SS, HHMM or HHMMSS")]
    [InlineData("24:00", "the hour is 24, not between 0 and 23")]
    [InlineData("12:60", "the minute is 60, not between 0 and 59")]
    [InlineData("12:00:61", "the second is 61, not between 0 and 59")]
    [InlineData("12:00:00.", "the fraction of a second has one to nine digits")]
    [InlineData("12:00:00.1234567890", "the fraction of a second has one to nine digits")]
    [InlineData("12:00Z", "'Z' at position 6 is not expected")]
    public void A_wrong_time_says_why(string text, string reason) => Says(ValueKind.LocalTime, "a local time", text, reason);

    [Theory]
    [InlineData("2024-01-01T12:00+19:00", "the hour of the offset is 19, not between 0 and 18")]
    [InlineData("2024-01-01T12:00+18:01", "the offset is more than 18 hours")]
    [InlineData("2024-01-01T12:00[Europe/Stokholm]", "There is no time zone 'Europe/Stokholm'")]
    [InlineData("2024-01-01T12:00[Europe/Stockholm", "']' is missing")]
    [InlineData("2024-01-01T12:00+02:00[Europe/Stockholm]", "+02:00 is not the offset of Europe/Stockholm at that time")]
    public void A_wrong_zone_says_why(string text, string reason) => Says(ValueKind.DateTime, "a date-time", text, reason);

    [Theory]
    [InlineData("1D", "a duration begins with 'P'")]
    [InlineData("P", "a duration needs an amount with its unit")]
    [InlineData("P1DT", "an amount must follow 'T'")]
    [InlineData("P1D1Y", "'Y' is no unit or stands in the wrong place")]
    [InlineData("PT1D", "'D' is no unit or stands in the wrong place")]
    [InlineData("P1.5M1D", "only the last amount may have a fraction")]
    [InlineData("PT5", "the unit of the last amount is missing")]
    [InlineData("P99999999999999999999D", "an amount has too many digits")]
    [InlineData("P2012-13-01", "the months is 13, not between 0 and 12")]
    public void A_wrong_duration_says_why(string text, string reason) => Says(ValueKind.Duration, "a duration", text, reason);

    private static void Says(ValueKind kind, string name, string text, string reason)
    {
        ValueException error = Assert.Throws<ValueException>(() => Make.Parse(kind, text));
        Assert.Equal(ErrorCategory.ArgumentError, error.Category);
        Assert.Equal("InvalidArgumentValue", error.Detail);
        Assert.Equal($"'{text}' is not {name}: {reason}.", error.Message);
    }
}
