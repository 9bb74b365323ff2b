using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Model.Values.Temporal.Zones;

/// <summary>
/// Moves what lies outside the years that NodaTime knows (-9998 to 9999) by whole eras of 400 years into them. The calendar and its
/// weekdays repeat after an era, so the last rules of a zone give the same offsets there, and before its first rule nothing changes.
/// </summary>
internal static class ZoneYears
{
    private const long SecondsPerEra = CivilDate.DaysPerEra * ClockTime.SecondsPerDay;

    // A month within NodaTime's own limits, so that an offset never leads out of them.
    private static readonly long FirstDay = new CivilDate(-9998, 2, 1).ToEpochDay();
    private static readonly long LastDay = new CivilDate(9999, 12, 1).ToEpochDay();

    public static long FoldDay(long epochDay)
    {
        if (epochDay > LastDay)
            return epochDay - CeilingEras(epochDay - LastDay, CivilDate.DaysPerEra) * CivilDate.DaysPerEra;
        if (epochDay < FirstDay)
            return epochDay + CeilingEras(FirstDay - epochDay, CivilDate.DaysPerEra) * CivilDate.DaysPerEra;
        return epochDay;
    }

    /// <summary>The same for an instant in seconds from the epoch.</summary>
    public static long Fold(long epochSecond)
    {
        long first = FirstDay * ClockTime.SecondsPerDay, last = LastDay * ClockTime.SecondsPerDay;
        if (epochSecond > last)
            return epochSecond - CeilingEras(epochSecond - last, SecondsPerEra) * SecondsPerEra;
        if (epochSecond < first)
            return epochSecond + CeilingEras(first - epochSecond, SecondsPerEra) * SecondsPerEra;
        return epochSecond;
    }

    private static long CeilingEras(long distance, long era) => (distance + era - 1) / era;
}
