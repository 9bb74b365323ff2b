using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json;

/// <summary>
/// The names under which a value that JSON does not know stands in an object of one member: <c>{"$date": "2024-07-03"}</c>.
/// </summary>
internal static class ValueTags
{
    public const string Prefix = "$";

    /// <summary>A float that a JSON number cannot carry safely: NaN, the infinities, the negative zero.</summary>
    public const string Float = "$float";

    /// <summary>A string that is not well-formed Unicode: its UTF-16 code units, four hexadecimal digits each.</summary>
    public const string Utf16 = "$utf16";

    /// <summary>A point, as <see cref="Elements.StoredPoint"/> writes it.</summary>
    public const string Point = "$point";

    private static readonly ValueKind[] Temporal =
        [ValueKind.Date, ValueKind.LocalTime, ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration];

    /// <summary>Every tag.</summary>
    public static readonly string[] All = [Float, Utf16, .. Temporal.Select(Of), Point];

    /// <summary>The tag of a temporal kind.</summary>
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Date => "$date",
        ValueKind.LocalTime => "$localTime",
        ValueKind.Time => "$time",
        ValueKind.LocalDateTime => "$localDateTime",
        ValueKind.DateTime => "$dateTime",
        ValueKind.Duration => "$duration",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This tells the tags of temporal values only."),
    };

    /// <summary>The temporal kind of a tag, or null.</summary>
    public static ValueKind? TemporalKind(string tag)
    {
        int at = Array.FindIndex(Temporal, kind => Of(kind) == tag);
        return at < 0 ? null : Temporal[at];
    }
}
