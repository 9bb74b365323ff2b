using System.Globalization;

namespace ScoGraph.Model.Values.Temporal.Calendar;

/// <summary>Offsets from UTC in seconds, east positive, up to 18 hours either way.</summary>
internal static class UtcOffset
{
    public const int MaxSeconds = 18 * 3_600;

    public static bool IsSupported(long seconds) => seconds is >= -MaxSeconds and <= MaxSeconds;

    /// <summary><c>Z</c>, <c>±HH:MM</c>, or <c>±HH:MM:SS</c> for the offsets of times before standard time.</summary>
    public static string Print(int seconds)
    {
        if (seconds == 0)
            return "Z";
        int size = Math.Abs(seconds);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3_600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }
}
