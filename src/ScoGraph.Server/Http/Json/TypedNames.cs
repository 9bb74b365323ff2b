using ScoGraph.Model.Values;

namespace ScoGraph.Server.Http.Json;

/// <summary>The types of typed JSON.</summary>
internal static class TypedNames
{
    public static string Of(ValueKind kind, bool hasZone) => kind switch
    {
        ValueKind.DateTime => hasZone ? "ZonedDateTime" : "OffsetDateTime",
        _ => kind.ToString(),
    };

    /// <summary>The kind of a temporal type; null for other types.</summary>
    public static ValueKind? Temporal(string type) => type switch
    {
        "Date" => ValueKind.Date,
        "Time" => ValueKind.Time,
        "LocalTime" => ValueKind.LocalTime,
        "LocalDateTime" => ValueKind.LocalDateTime,
        "ZonedDateTime" or "OffsetDateTime" => ValueKind.DateTime,
        "Duration" => ValueKind.Duration,
        _ => null,
    };
}
