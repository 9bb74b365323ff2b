namespace ScoGraph.Model.Values;

/// <summary>The runtime type of a <see cref="Value"/>.</summary>
internal enum ValueKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
    Point,
}
