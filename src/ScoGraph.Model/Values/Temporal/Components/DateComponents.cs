using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Components;

/// <summary>What can be read off a date.</summary>
internal static class DateComponents
{
    public static readonly string[] Names =
        ["year", "quarter", "month", "week", "weekYear", "day", "ordinalDay", "weekDay", "dayOfWeek", "dayOfQuarter"];

    public static long? Get(long epochDay, string key) => key switch
    {
        "year" => CivilDate.FromEpochDay(epochDay).Year,
        "quarter" => QuarterDate.QuarterOf(CivilDate.FromEpochDay(epochDay).Month),
        "month" => CivilDate.FromEpochDay(epochDay).Month,
        "week" => WeekDate.FromEpochDay(epochDay).Week,
        "weekYear" => WeekDate.FromEpochDay(epochDay).WeekYear,
        "day" => CivilDate.FromEpochDay(epochDay).Day,
        "ordinalDay" => CivilDate.FromEpochDay(epochDay).DayOfYear,
        "weekDay" or "dayOfWeek" => WeekDate.DayOfWeekOf(epochDay),
        "dayOfQuarter" => QuarterDate.FromEpochDay(epochDay).DayOfQuarter,
        _ => null,
    };
}
