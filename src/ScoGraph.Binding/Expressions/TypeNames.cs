using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Expressions;

/// <summary>Sets of kinds in words, for messages.</summary>
internal static class TypeNames
{
    private static readonly (ValueTypes Kinds, string Name)[] Names =
    [
        (ValueTypes.Boolean, "a boolean"), (ValueTypes.Number, "a number"), (ValueTypes.Integer, "an integer"),
        (ValueTypes.Float, "a float"),
        (ValueTypes.String, "a string"), (ValueTypes.List, "a list"), (ValueTypes.Map, "a map"), (ValueTypes.Node, "a node"),
        (ValueTypes.Relationship, "a relationship"), (ValueTypes.Path, "a path"), (ValueTypes.Temporal, "a temporal value"),
        (ValueTypes.Date, "a date"), (ValueTypes.LocalTime, "a local time"), (ValueTypes.Time, "a time"),
        (ValueTypes.LocalDateTime, "a local date-time"), (ValueTypes.DateTime, "a date-time"), (ValueTypes.Duration, "a duration"),
        (ValueTypes.Point, "a point"),
    ];

    /// <summary>Such as <c>a number or a string</c>.</summary>
    public static string Of(ValueTypes kinds)
    {
        ValueTypes left = kinds & ~ValueTypes.Null;
        if (left == (ValueTypes.Any & ~ValueTypes.Null))
            return "any value";
        List<string> names = [];
        foreach ((ValueTypes group, string name) in Names)
        {
            if ((left & group) != group)
                continue;
            names.Add(name);
            left &= ~group;
        }

        return names.Count switch
        {
            0 => "null",
            1 => names[0],
            _ => $"{string.Join(", ", names[..^1])} or {names[^1]}",
        };
    }

    public static string Of(ExpressionType type) => Of(type.Kinds);
}
