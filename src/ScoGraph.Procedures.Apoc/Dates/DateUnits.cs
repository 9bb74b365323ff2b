namespace ScoGraph.Procedures.Apoc.Dates;

/// <summary>The units of <c>apoc.date</c>.</summary>
internal static class DateUnits
{
    private static readonly (string[] Names, long Milliseconds)[] Units =
    [
        (["ms", "milli", "millis", "milliseconds"], 1), (["s", "second", "seconds"], 1000), (["m", "minute", "minutes"], 60_000),
        (["h", "hour", "hours"], 3_600_000), (["d", "day", "days"], 86_400_000),
    ];

    /// <summary>How many milliseconds a unit has.</summary>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public static long Milliseconds(string unit)
    {
        foreach ((string[] names, long milliseconds) in Units)
        {
            if (names.Contains(unit, StringComparer.OrdinalIgnoreCase))
                return milliseconds;
        }

        throw new ArgumentException($"'{unit}' is no unit: ms, s, m, h and d are.");
    }

    /// <summary>Whole units of milliseconds, towards zero.</summary>
    public static long Of(long milliseconds, string unit) => milliseconds / Milliseconds(unit);
}
