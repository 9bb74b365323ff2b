using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports;

/// <summary>
/// The properties of nodes or relationships as columns with a type each, for formats that declare them before the elements: the narrowest
/// of boolean, long, double and string that holds every value.
/// </summary>
internal sealed class PropertyColumns
{
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);

    public PropertyColumns(IEnumerable<List<(string Key, Value Value)>> elements)
    {
        foreach ((string key, Value value) in elements.SelectMany(p => p))
            _types[key] = _types.TryGetValue(key, out string? known) ? Wider(known, TypeOf(value)) : TypeOf(value);
        Keys = [.. _types.Keys];
    }

    public string[] Keys { get; }

    public string Type(string key) => _types[key];

    /// <summary>A name for what is no property, with as many underscores before it as no property has it.</summary>
    public string Free(string name)
    {
        while (_types.ContainsKey(name))
            name = "_" + name;
        return name;
    }

    public static string Text(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float when double.IsPositiveInfinity(value.AsFloat()) => "INF",
        ValueKind.Float when double.IsNegativeInfinity(value.AsFloat()) => "-INF",
        ValueKind.Float => value.AsFloat().ToString("R", CultureInfo.InvariantCulture),
        _ => ExportText.Plain(value),
    };

    private static string TypeOf(in Value value) => value.Kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Integer => "long",
        ValueKind.Float => "double",
        _ => "string",
    };

    private static string Wider(string one, string other) => one == other ? one
        : (one, other) is ("long", "double") or ("double", "long") ? "double" : "string";
}
