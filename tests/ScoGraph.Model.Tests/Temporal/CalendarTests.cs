using FsCheck.Xunit;
using NodaTime.Calendars;
using ScoGraph.Model.Values.Temporal.Calendar;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Model.Tests.Temporal;

[Properties(Arbitrary = [typeof(TemporalSamples)], MaxTest = 300)]
public class CalendarTests
{
    [Property]
    public bool A_day_is_found_again_by_each_of_its_names(DateSample date)
    {
        long day = date.Value.AsEpochDay();
        CivilDate civil = CivilDate.FromEpochDay(day);
        return civil.ToEpochDay() == day
            && WeekDate.FromEpochDay(day).ToEpochDay() == day
            && QuarterDate.FromEpochDay(day).ToEpochDay() == day
            && new CivilDate(civil.Year, 1, 1).ToEpochDay() + civil.DayOfYear - 1 == day;
    }

    [Property(MaxTest = 1000)]
    public bool Within_its_years_NodaTime_agrees(int number)
    {
        long day = number % 3_600_000;
        NodaTime.LocalDate expected = NodaDays.ToLocalDate(day);
        WeekDate week = WeekDate.FromEpochDay(day);
        return CivilDate.FromEpochDay(day) == new CivilDate(expected.Year, expected.Month, expected.Day)
            && NodaDays.ToEpochDay(expected) == day
            && CivilDate.FromEpochDay(day).DayOfYear == expected.DayOfYear
            && week.DayOfWeek == (int)expected.DayOfWeek
            && week.Week == WeekYearRules.Iso.GetWeekOfWeekYear(expected)
            && week.WeekYear == WeekYearRules.Iso.GetWeekYear(expected);
    }

    [Property]
    public bool Months_are_added_as_NodaTime_adds_them(int number, short months)
    {
        long day = number % 2_000_000;
        NodaTime.LocalDate expected = NodaDays.ToLocalDate(day).PlusMonths(months);
        return CivilDate.FromEpochDay(day).AddMonths(months) == new CivilDate(expected.Year, expected.Month, expected.Day);
    }

    [Property]
    public bool The_day_after_a_month_is_the_first_of_the_next(DateSample date)
    {
        CivilDate civil = CivilDate.FromEpochDay(date.Value.AsEpochDay());
        CivilDate last = civil with { Day = CivilDate.DaysInMonth(civil.Year, civil.Month) };
        return CivilDate.FromEpochDay(last.ToEpochDay() + 1) == (civil with { Day = 1 }).AddMonths(1);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(1900, false)]
    [InlineData(2024, true)]
    [InlineData(2023, false)]
    [InlineData(0, true)]
    [InlineData(-4, true)]
    [InlineData(-100, false)]
    public void Leap_years_follow_the_Gregorian_rule(long year, bool leap) => Assert.Equal(leap, CivilDate.IsLeapYear(year));

    [Theory]
    [InlineData(2015, 53)]
    [InlineData(2016, 52)]
    [InlineData(2020, 53)]
    public void A_year_has_52_or_53_weeks(long year, int weeks) => Assert.Equal(weeks, WeekDate.WeeksInYear(year));

    [Fact]
    public void Quarters_have_90_to_92_days() =>
        Assert.Equal([91, 91, 92, 92], Enumerable.Range(1, 4).Select(quarter => QuarterDate.DaysInQuarter(2024, quarter)));

    [Fact]
    public void The_first_and_last_days_keep_their_names()
    {
        Assert.Equal(new CivilDate(-999_999_999, 1, 1), CivilDate.FromEpochDay(CivilDate.MinEpochDay));
        Assert.Equal(new CivilDate(999_999_999, 12, 31), CivilDate.FromEpochDay(CivilDate.MaxEpochDay));
    }
}
