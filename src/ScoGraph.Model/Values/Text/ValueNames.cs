namespace ScoGraph.Model.Values;

/// <summary>The names of value kinds as openCypher's type system spells them.</summary>
internal static class ValueNames
{
    private static readonly ValueKind[] Kinds = Enum.GetValues<ValueKind>();

    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.Integer => "INTEGER",
        ValueKind.Float => "FLOAT",
        ValueKind.String => "STRING",
        ValueKind.List => "LIST",
        ValueKind.Map => "MAP",
        ValueKind.Node => "NODE",
        ValueKind.Relationship => "RELATIONSHIP",
        ValueKind.Path => "PATH",
        ValueKind.Date => "DATE",
        ValueKind.LocalTime => "LOCALTIME",
        ValueKind.Time => "TIME",
        ValueKind.LocalDateTime => "LOCALDATETIME",
        ValueKind.DateTime => "DATETIME",
        ValueKind.Duration => "DURATION",
        ValueKind.Point => "POINT",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such value kind."),
    };

    /// <summary>A readable list, such as <c>INTEGER or FLOAT</c>; null is not named unless it is all there is.</summary>
    public static string Of(ValueTypes types)
    {
        if ((types & ValueTypes.Any) == ValueTypes.Any)
            return "any value";
        string[] names = [.. Kinds.Where(kind => kind != ValueKind.Null && (types & kind.ToTypes()) != 0).Select(Of)];
        return names.Length switch
        {
            0 => (types & ValueTypes.Null) != 0 ? "NULL" : "nothing",
            1 => names[0],
            _ => $"{string.Join(", ", names[..^1])} or {names[^1]}",
        };
    }
}
