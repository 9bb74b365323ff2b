namespace ScoGraph;

/// <summary>The types of property values, one or several.</summary>
[Flags]
public enum PropertyTypes
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>True and false.</summary>
    Boolean = 1,

    /// <summary>Integers of 64 bits.</summary>
    Integer = 1 << 1,

    /// <summary>Floating-point numbers.</summary>
    Float = 1 << 2,

    /// <summary>Texts.</summary>
    String = 1 << 3,

    /// <summary>Dates.</summary>
    Date = 1 << 4,

    /// <summary>Times of day without an offset.</summary>
    LocalTime = 1 << 5,

    /// <summary>Times of day with an offset.</summary>
    Time = 1 << 6,

    /// <summary>Dates with times, without a zone.</summary>
    LocalDateTime = 1 << 7,

    /// <summary>Dates with times and a zone.</summary>
    DateTime = 1 << 8,

    /// <summary>Durations.</summary>
    Duration = 1 << 9,

    /// <summary>Points.</summary>
    Point = 1 << 10,

    /// <summary>Lists of booleans alone.</summary>
    BooleanList = 1 << 16,

    /// <summary>Lists of integers alone.</summary>
    IntegerList = 1 << 17,

    /// <summary>Lists of floating-point numbers alone.</summary>
    FloatList = 1 << 18,

    /// <summary>Lists of texts alone.</summary>
    StringList = 1 << 19,

    /// <summary>Lists of dates alone.</summary>
    DateList = 1 << 20,

    /// <summary>Lists of local times alone.</summary>
    LocalTimeList = 1 << 21,

    /// <summary>Lists of times alone.</summary>
    TimeList = 1 << 22,

    /// <summary>Lists of local date-times alone.</summary>
    LocalDateTimeList = 1 << 23,

    /// <summary>Lists of date-times alone.</summary>
    DateTimeList = 1 << 24,

    /// <summary>Lists of durations alone.</summary>
    DurationList = 1 << 25,

    /// <summary>Lists of points alone.</summary>
    PointList = 1 << 26,
}
