using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Calendar;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>
/// Makes a date of its components: year with month and day, with week and day of the week, with quarter and day of the quarter, or with
/// the day of the year. Where there is a date to start from, what is not given is taken from it (a day that the new month lacks becomes
/// its last); else it is the least possible, and nothing above a given component may be missing.
/// </summary>
internal static class DateAssembly
{
    public static long Assemble(string function, InstantFields fields, long? start)
    {
        if (start is null && !fields.Has(InstantField.Year))
            throw TemporalErrors.MissingYear(function);
        long epochDay = Form(fields) switch
        {
            InstantField.Week => Week(fields, start),
            InstantField.Quarter => Quarter(fields, start),
            InstantField.OrdinalDay => Ordinal(fields, start),
            _ => Calendar(fields, start),
        };
        return CivilDate.IsSupportedDay(epochDay) ? epochDay : throw TemporalErrors.DateOverflow();
    }

    /// <summary>A time of day needs a whole date before it; throws where one is not given down to the day.</summary>
    public static void RequireDay(InstantFields fields, string because)
    {
        (InstantField needed, InstantField above) = Form(fields) switch
        {
            InstantField.Week => (InstantField.DayOfWeek, InstantField.Week),
            InstantField.Quarter => (InstantField.DayOfQuarter, InstantField.Quarter),
            InstantField.OrdinalDay => (InstantField.OrdinalDay, InstantField.OrdinalDay),
            _ => (InstantField.Day, InstantField.Month),
        };
        if (!fields.Has(needed))
            throw TemporalErrors.MissingField(InstantFieldNames.Of(fields.Has(above) ? needed : above), because);
    }

    /// <summary>The component that tells the forms apart; Month for the calendar's.</summary>
    private static InstantField Form(InstantFields fields)
    {
        InstantField? form = null, first = null;
        for (InstantField field = InstantField.Quarter; field <= InstantField.DayOfQuarter; field++)
        {
            if (!fields.Has(field))
                continue;
            InstantField own = field switch
            {
                InstantField.Week or InstantField.DayOfWeek => InstantField.Week,
                InstantField.Quarter or InstantField.DayOfQuarter => InstantField.Quarter,
                InstantField.OrdinalDay => InstantField.OrdinalDay,
                _ => InstantField.Month,
            };
            if (form is not null && form != own)
                throw TemporalErrors.ConflictingFields(InstantFieldNames.Of(first!.Value), InstantFieldNames.Of(field));
            (form, first) = (own, field);
        }

        return form ?? InstantField.Month;
    }

    private static long Calendar(InstantFields fields, long? start)
    {
        CivilDate from = start is { } day ? CivilDate.FromEpochDay(day) : new CivilDate(0, 1, 1);
        RequireAbove(fields, start, InstantField.Month, InstantField.Day);
        long year = Year(fields, from.Year);
        int month = (int)fields.InRange(InstantField.Month, 1, CivilDate.MonthsPerYear, from.Month);
        int days = CivilDate.DaysInMonth(year, month);
        return new CivilDate(year, month, (int)fields.InRange(InstantField.Day, 1, days, Math.Min(from.Day, days))).ToEpochDay();
    }

    private static long Week(InstantFields fields, long? start)
    {
        WeekDate from = start is { } day ? WeekDate.FromEpochDay(day) : new WeekDate(0, 1, 1);
        RequireAbove(fields, start, InstantField.Week, InstantField.DayOfWeek);
        long year = Year(fields, from.WeekYear);
        int weeks = WeekDate.WeeksInYear(year);
        int week = (int)fields.InRange(InstantField.Week, 1, weeks, Math.Min(from.Week, weeks));
        return new WeekDate(year, week, (int)fields.InRange(InstantField.DayOfWeek, 1, WeekDate.DaysPerWeek, from.DayOfWeek)).ToEpochDay();
    }

    private static long Quarter(InstantFields fields, long? start)
    {
        QuarterDate from = start is { } day ? QuarterDate.FromEpochDay(day) : new QuarterDate(0, 1, 1);
        RequireAbove(fields, start, InstantField.Quarter, InstantField.DayOfQuarter);
        long year = Year(fields, from.Year);
        int quarter = (int)fields.InRange(InstantField.Quarter, 1, 4, from.Quarter);
        int days = QuarterDate.DaysInQuarter(year, quarter);
        int dayOfQuarter = (int)fields.InRange(InstantField.DayOfQuarter, 1, days, Math.Min(from.DayOfQuarter, days));
        return new QuarterDate(year, quarter, dayOfQuarter).ToEpochDay();
    }

    private static long Ordinal(InstantFields fields, long? start)
    {
        long year = Year(fields, start is { } day ? CivilDate.FromEpochDay(day).Year : 0);
        return new CivilDate(year, 1, 1).ToEpochDay() + fields.InRange(InstantField.OrdinalDay, 1, CivilDate.DaysInYear(year), 1) - 1;
    }

    private static long Year(InstantFields fields, long otherwise) =>
        fields.InRange(InstantField.Year, CivilDate.MinYear, CivilDate.MaxYear, otherwise);

    private static void RequireAbove(InstantFields fields, long? start, InstantField above, InstantField field)
    {
        if (start is null && fields.Has(field) && !fields.Has(above))
            throw TemporalErrors.MissingField(InstantFieldNames.Of(above), InstantFieldNames.Of(field));
    }
}
