using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;

namespace ScoGraph.Mapping;

/// <summary>The sentences for what does not fit a type.</summary>
internal static class MappingErrors
{
    public static MisfitException Null(Type type) =>
        new("", $"holds null, which is no {ClrTypeName.Of(type)}. Ask for {ClrTypeName.Of(type)}? where null may come.");

    public static MisfitException Misfit(object value, Type type) =>
        new("", $"holds {Shorten(ElementText.Write(value))}, {KindOf(value)}, which is no {ClrTypeName.Of(type)}.{Advice(value, type)}");

    public static MisfitException Unmade(TypeShape shape) => new("", $"is to be a {ClrTypeName.Of(shape.Type)}, which "
        + (shape.Type.IsAbstract ? "is abstract: none can be made." : "has no public constructor to make it by."));

    public static MisfitException Missing(string member, Type type, IEnumerable<string> names) => new(
        "", $"has no '{member}', which {ClrTypeName.Of(type)} needs; it has {List(names)}.{Suggest(member, names)}");

    public static InvalidCastException NoColumn(string member, Type type, IReadOnlyList<string> columns) => new(
        $"{ClrTypeName.Of(type)} takes '{member}', which is no column of the result; it has {List(columns)}."
        + (NearestName.Find(member, columns) is { } near ? $" Name the column with AS {member}, in place of '{near}'?" : ""));

    public static InvalidCastException NoMember(string column, Type type, IEnumerable<string> members) => new(
        $"Column '{column}' fits no member of {ClrTypeName.Of(type)}, which takes {List(members)}.{Suggest(column, members)}"
        + " Name columns with AS, or leave this one out.");

    public static InvalidCastException NotOneColumn(Type type, IReadOnlyList<string> columns) =>
        new($"{ClrTypeName.Of(type)} takes a result of one column; this one has {List(columns)}.");

    public static InvalidCastException NotSoMany(Type type, int items, IReadOnlyList<string> columns) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{ClrTypeName.Of(type)} takes {items} columns by their places; the result has {columns.Count}: {List(columns)}."));

    /// <summary>What a value is, as the language calls it.</summary>
    private static string KindOf(object value) => value switch
    {
        bool => "a boolean",
        long => "an integer",
        double => "a float",
        string => "a string",
        Node => "a node",
        Relationship => "a relationship",
        GraphPath => "a path",
        IReadOnlyDictionary<string, object?> => "a map",
        IReadOnlyList<object?> => "a list",
        _ => ValueNameOf(value),
    };

    private static string ValueNameOf(object value) =>
        $"a {Model.Values.ValueNames.Of(ClrValues.FromClr(value).Kind).ToLowerInvariant()}";

    private static string Advice(object value, Type type) => value is double && (type == typeof(long) || type == typeof(int))
        ? " toInteger(…) or round(…) in the query makes integers." : "";

    private static string List(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "none";

    private static string Suggest(string name, IEnumerable<string> known) =>
        NearestName.Find(name, [.. known]) is { } near ? $" Did you mean '{near}'?" : "";

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..77] + "...";
}
