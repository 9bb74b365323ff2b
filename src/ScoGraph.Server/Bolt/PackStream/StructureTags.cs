namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>The tags of structures that are values, of Bolt 5.</summary>
internal static class StructureTags
{
    public const byte Node = 0x4E, Relationship = 0x52, UnboundRelationship = 0x72, Path = 0x50;
    public const byte Date = 0x44, Time = 0x54, LocalTime = 0x74, LocalDateTime = 0x64, Duration = 0x45;

    /// <summary>Seconds count in UTC.</summary>
    public const byte DateTime = 0x49, DateTimeZone = 0x69;

    public const byte Point2D = 0x58, Point3D = 0x59;
}
