namespace ScoGraph.Model.Values;

/// <summary>A set of value kinds: what an expression may yield, or what a parameter of a function takes. Bit n is kind n.</summary>
[Flags]
internal enum ValueTypes : uint
{
    None = 0,
    Null = 1u << ValueKind.Null,
    Boolean = 1u << ValueKind.Boolean,
    Integer = 1u << ValueKind.Integer,
    Float = 1u << ValueKind.Float,
    String = 1u << ValueKind.String,
    List = 1u << ValueKind.List,
    Map = 1u << ValueKind.Map,
    Node = 1u << ValueKind.Node,
    Relationship = 1u << ValueKind.Relationship,
    Path = 1u << ValueKind.Path,
    Date = 1u << ValueKind.Date,
    LocalTime = 1u << ValueKind.LocalTime,
    Time = 1u << ValueKind.Time,
    LocalDateTime = 1u << ValueKind.LocalDateTime,
    DateTime = 1u << ValueKind.DateTime,
    Duration = 1u << ValueKind.Duration,
    Point = 1u << ValueKind.Point,
    Number = Integer | Float,
    Temporal = Date | LocalTime | Time | LocalDateTime | DateTime,
    Element = Node | Relationship,
    Any = 0x1FFFF,
}
