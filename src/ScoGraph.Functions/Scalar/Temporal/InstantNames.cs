using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Temporal;

/// <summary>The functions that make instants are named after their types.</summary>
internal static class InstantNames
{
    public static readonly ValueKind[] Kinds =
        [ValueKind.Date, ValueKind.LocalTime, ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime];

    /// <summary>The type with its article, as a sentence begins.</summary>
    public static string Article(ValueKind kind) => kind switch
    {
        ValueKind.Date => "A date",
        ValueKind.LocalTime => "A local time",
        ValueKind.Time => "A time",
        ValueKind.LocalDateTime => "A local date-time",
        ValueKind.DateTime => "A date-time",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Date => "date",
        ValueKind.LocalTime => "localtime",
        ValueKind.Time => "time",
        ValueKind.LocalDateTime => "localdatetime",
        ValueKind.DateTime => "datetime",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
