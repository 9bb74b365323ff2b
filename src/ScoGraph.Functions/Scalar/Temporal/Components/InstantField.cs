namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>A number in the map from which an instant is made.</summary>
internal enum InstantField
{
    Year,
    Quarter,
    Month,
    Week,
    Day,
    OrdinalDay,
    DayOfWeek,
    DayOfQuarter,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
    EpochSeconds,
    EpochMillis,
}
