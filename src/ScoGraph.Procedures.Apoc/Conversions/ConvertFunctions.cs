using System.Globalization;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Conversions;

/// <summary><c>apoc.convert</c> and <c>apoc.json</c>: values to and from JSON, and to other kinds.</summary>
internal static class ConvertFunctions
{
    public static IReadOnlyList<GraphFunction> All { get; } =
    [
        Offer.Function("convert.toJson", "value", "A value as JSON.", a => JsonWriting.Write(a[0])),
        Offer.Function("convert.toSortedJsonMap", "value, [ignoreCase]", "A map, or the properties of an element, as JSON with its keys in order.",
            a => a.MapOrNull(0) is { } map ? JsonWriting.Write(map, sorted: true) : null),
        Offer.Function("convert.fromJsonMap", "map, [path], [pathOptions]", "The map that JSON holds, perhaps at a path.",
            a => Read(a, 0, 1) is var value && value is null or IReadOnlyDictionary<string, object?>
                ? value : throw a.Wrong(0, "JSON of a map")),
        Offer.Function("convert.fromJsonList", "list, [path], [pathOptions]", "The list that JSON holds, perhaps at a path.",
            a => Read(a, 0, 1) is var value && value is null or IReadOnlyList<object?> ? value : throw a.Wrong(0, "JSON of a list")),
        Offer.Function("convert.getJsonProperty", "node, key, [path], [pathOptions]", "What the JSON in a property holds.", Property),
        Offer.Function("convert.getJsonPropertyMap", "node, key, [path], [pathOptions]", "The map that the JSON in a property holds.",
            Property),
        Offer.Function("json.path", "object, [path], [pathOptions]", "What JSON holds at a path.", a => Read(a, 0, 1)),
        Offer.Function("convert.toMap", "map", "A map: of the properties of an element, or itself.",
            a => a[0] is IReadOnlyDictionary<string, object?> or Node or Relationship ? a.Map(0) : null),
        Offer.Function("convert.toList", "value", "A list: itself, the elements of a path, or of the value alone.",
            a => a[0] switch
            {
                null => null,
                GraphPath path => path.Nodes.Zip(path.Relationships, (n, r) => new object?[] { n, r })
                    .SelectMany(p => p).Append(path.End).ToList(),
                _ => a.Many(0),
            }),
        Offer.Function("convert.toSet", "value", "A list without repetitions.",
            a => a.IsNull(0) ? null : a.Many(0).Distinct(AsValues.Comparer).ToList()),
        Offer.Function("convert.toString", "value", "A value as a text; null for null.", a => a.IsNull(0) ? null : PlainText.Of(a[0])),
        Offer.Function("convert.toStringList", "value", "The elements of a list as texts.",
            a => a.IsNull(0) ? null : a.Many(0).Select(item => item is null ? null : (object?)PlainText.Of(item)).ToList()),
        Offer.Function("convert.toInteger", "value", "A value as an integer; null where it is none.", a => Integer(a[0])),
        Offer.Function("convert.toIntList", "value", "The elements of a list as integers.",
            a => a.IsNull(0) ? null : a.Many(0).Select(Integer).ToList()),
        Offer.Function("convert.toFloat", "value", "A value as a float; null where it is none.", a => Float(a[0])),
        Offer.Function("convert.toBoolean", "value", "A value as true or false: false are null, 0, '', 'false', 'no' and '0', and what is empty.",
            a => Truth(a[0])),
        Offer.Function("convert.toBooleanList", "value", "The elements of a list as true or false.",
            a => a.IsNull(0) ? null : a.Many(0).Select(item => (object?)Truth(item)).ToList()),
        Offer.Function("convert.toNode", "value", "A node; null for what is none.", a => a[0] as Node),
        Offer.Function("convert.toRelationship", "value", "A relationship; null for what is none.", a => a[0] as Relationship),
        Offer.Function("convert.toNodeList", "value", "The nodes of a list or path.",
            a => a.IsNull(0) ? null : a[0] is GraphPath path ? path.Nodes : a.Many(0).OfType<Node>().ToList()),
        Offer.Function("convert.toRelationshipList", "value", "The relationships of a list or path.",
            a => a.IsNull(0) ? null : a[0] is GraphPath path ? path.Relationships : a.Many(0).OfType<Relationship>().ToList()),
    ];

    private static object? Read(ApocArguments a, int json, int path) =>
        a.TextOrNull(json) is not { } text || string.IsNullOrWhiteSpace(text) ? null : JsonReading.Read(text, a.Text(path, ""));

    private static object? Property(ApocArguments a) => a.MapOrNull(0)?.GetValueOrDefault(a.Text(1)) is { } json
        ? JsonReading.Read(json as string ?? throw a.Wrong(0, $"an element whose '{a.Text(1)}' is JSON"), a.Text(2, "")) : null;

    private static object? Integer(object? value) => value switch
    {
        long number => number,
        double number when number > long.MinValue && number < long.MaxValue => (long)number,
        bool flag => flag ? 1L : 0L,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long read) => read,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) => Integer(real),
        _ => null,
    };

    private static object? Float(object? value) => value switch
    {
        long number => (double)number,
        double number => number,
        bool flag => flag ? 1.0 : 0.0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) => read,
        _ => null,
    };

    private static bool Truth(object? value) => value switch
    {
        null or "" or 0L or 0.0 or false => false,
        string text => !text.Equals("false", StringComparison.OrdinalIgnoreCase)
            && !text.Equals("no", StringComparison.OrdinalIgnoreCase) && text != "0",
        IReadOnlyList<object?> list => list.Count > 0,
        IReadOnlyDictionary<string, object?> map => map.Count > 0,
        _ => true,
    };
}
