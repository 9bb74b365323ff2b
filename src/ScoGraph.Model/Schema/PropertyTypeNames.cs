using ScoGraph.Model.Values;

namespace ScoGraph.Model.Schema;

/// <summary>The types of property values: what the language calls them, and which a value is of.</summary>
internal static class PropertyTypeNames
{
    private const int ListShift = 16;

    private static readonly (PropertyTypes Type, string Name)[] All =
    [
        .. Scalars(), .. Scalars().Select(s => ((PropertyTypes)((int)s.Type << ListShift), $"LIST<{s.Name} NOT NULL>")),
    ];

    /// <summary>The names of all types.</summary>
    public static IEnumerable<string> Names => All.Select(type => type.Name);

    /// <summary>The names of the types of a set.</summary>
    public static IEnumerable<string> Of(PropertyTypes types) => All.Where(type => (types & type.Type) != 0).Select(type => type.Name);

    /// <summary>The types as the language joins them: <c>STRING | LIST&lt;STRING NOT NULL&gt;</c>.</summary>
    public static string Write(PropertyTypes types) => string.Join(" | ", Of(types));

    /// <summary>The type of a name; none where no type has it.</summary>
    public static PropertyTypes Find(string name) => All.FirstOrDefault(type => type.Name == name).Type;

    /// <summary>Whether a set holds a type, and nothing that is none.</summary>
    public static bool AreNamed(PropertyTypes types) =>
        types != PropertyTypes.None && (types & ~All.Aggregate(PropertyTypes.None, (all, type) => all | type.Type)) == 0;

    /// <summary>Whether a value that is not null is of one of the types. An empty list is a list of any.</summary>
    public static bool Allow(PropertyTypes types, in Value value)
    {
        if (value.Kind != ValueKind.List)
            return (types & Of(value.Kind)) != 0;
        PropertyTypes left = (PropertyTypes)((int)types >> ListShift);
        foreach (Value item in value.AsList().Items)
            left &= Of(item.Kind);
        return left != PropertyTypes.None;
    }

    private static (PropertyTypes Type, string Name)[] Scalars() =>
    [
        (PropertyTypes.Boolean, "BOOLEAN"), (PropertyTypes.Integer, "INTEGER"), (PropertyTypes.Float, "FLOAT"),
        (PropertyTypes.String, "STRING"), (PropertyTypes.Date, "DATE"), (PropertyTypes.LocalTime, "LOCAL TIME"),
        (PropertyTypes.Time, "ZONED TIME"), (PropertyTypes.LocalDateTime, "LOCAL DATETIME"),
        (PropertyTypes.DateTime, "ZONED DATETIME"), (PropertyTypes.Duration, "DURATION"), (PropertyTypes.Point, "POINT"),
    ];

    private static PropertyTypes Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => PropertyTypes.Boolean,
        ValueKind.Integer => PropertyTypes.Integer,
        ValueKind.Float => PropertyTypes.Float,
        ValueKind.String => PropertyTypes.String,
        ValueKind.Date => PropertyTypes.Date,
        ValueKind.LocalTime => PropertyTypes.LocalTime,
        ValueKind.Time => PropertyTypes.Time,
        ValueKind.LocalDateTime => PropertyTypes.LocalDateTime,
        ValueKind.DateTime => PropertyTypes.DateTime,
        ValueKind.Duration => PropertyTypes.Duration,
        ValueKind.Point => PropertyTypes.Point,
        _ => PropertyTypes.None,
    };
}
