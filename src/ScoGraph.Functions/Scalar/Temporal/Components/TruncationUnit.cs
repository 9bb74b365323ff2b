namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>A unit to which an instant can be truncated, from the largest.</summary>
internal enum TruncationUnit
{
    Millennium,
    Century,
    Decade,
    Year,
    WeekYear,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
}
