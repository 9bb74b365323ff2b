using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>The keys of the map from which an instant is made, and which of them each type takes.</summary>
internal static class InstantFieldNames
{
    public const string Timezone = "timezone";
    public const string Date = "date";
    public const string Time = "time";
    public const string DateTime = "datetime";

    private static readonly string[] Names =
    [
        "year", "quarter", "month", "week", "day", "ordinalDay", "dayOfWeek", "dayOfQuarter",
        "hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "epochSeconds", "epochMillis",
    ];

    public static string Of(InstantField field) => Names[(int)field];

    /// <summary>The field of a key that a type takes, or null.</summary>
    public static InstantField? Find(string key, ValueKind target)
    {
        int at = Array.IndexOf(Names, key);
        return at >= 0 && IsTaken((InstantField)at, target) ? (InstantField)at : null;
    }

    public static bool HasDate(ValueKind target) => target is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;

    public static bool HasTime(ValueKind target) => target is not ValueKind.Date;

    /// <summary>Whether the key takes an instant from which components are selected.</summary>
    public static bool IsSelector(string key) => key is Date or Time or DateTime;

    public static IEnumerable<string> Known(ValueKind target) =>
        Names.Where((_, i) => IsTaken((InstantField)i, target)).Concat([Timezone, Date, Time, DateTime]);

    private static bool IsTaken(InstantField field, ValueKind target) => field switch
    {
        <= InstantField.DayOfQuarter => HasDate(target),
        <= InstantField.Nanosecond => HasTime(target),
        _ => target == ValueKind.DateTime,
    };
}
