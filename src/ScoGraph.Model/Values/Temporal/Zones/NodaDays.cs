using NodaTime;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Zones;

/// <summary>Days as NodaTime writes them.</summary>
internal static class NodaDays
{
    private static readonly NodaTime.LocalDate Epoch = new(1970, 1, 1);

    /// <summary>Whether NodaTime's calendar has the day: years -9998 to 9999.</summary>
    public static bool IsSupported(long epochDay) => CivilDate.FromEpochDay(epochDay).Year is >= -9998 and <= 9999;

    public static NodaTime.LocalDate ToLocalDate(long epochDay) => Epoch.PlusDays((int)epochDay);

    public static long ToEpochDay(NodaTime.LocalDate date) =>
        Period.DaysBetween(Epoch, date.WithCalendar(CalendarSystem.Iso));
}
