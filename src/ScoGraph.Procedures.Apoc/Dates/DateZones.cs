using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Procedures.Apoc.Dates;

/// <summary>Time zones by name or offset, and the language's texts of moments.</summary>
internal static class DateZones
{
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static TemporalZone Of(string name)
    {
        if (name is "" or "Z" or "UTC" or "GMT")
            return TemporalZone.Utc;
        bool isOffset = name.StartsWith("GMT", StringComparison.Ordinal) || name.StartsWith("UTC", StringComparison.Ordinal);
        try
        {
            return TemporalParsing.ParseZone(isOffset ? name[3..] : name);
        }
        catch (ValueException)
        {
            throw new ArgumentException($"'{name}' is no time zone; Europe/Berlin and +02:00 are.");
        }
    }

    /// <summary>The moment of an ISO text.</summary>
    /// <exception cref="ArgumentException">The text is none.</exception>
    public static DateTimeValue Parse(string text)
    {
        try
        {
            return TemporalParsing.Parse(ValueKind.DateTime, text, TemporalZone.Utc).As<DateTimeValue>();
        }
        catch (ValueException failure)
        {
            throw new ArgumentException(failure.Message, failure);
        }
    }
}
