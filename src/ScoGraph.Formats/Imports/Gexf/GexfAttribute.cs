using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Gexf;

/// <summary>An attribute that a GEXF file declares.</summary>
/// <param name="Id">What values call it.</param>
/// <param name="Title">The property's key.</param>
/// <param name="Type">One of <see cref="Types"/>.</param>
internal sealed record GexfAttribute(string Id, string Title, string Type)
{
    private const string ListPrefix = "list";

    private static readonly string[] Integers = ["integer", "long", "short", "byte", "biginteger"];

    private static readonly string[] Floats = ["float", "double", "bigdecimal"];

    private static readonly string[] Texts = ["string", "char", "character", "anyURI", "date", "dateTime", "timestamp"];

    /// <summary>The types of GEXF 1.2 and 1.3; each also as a list, <c>listinteger</c>.</summary>
    public static IEnumerable<string> Types => ["boolean", .. Integers, .. Floats, .. Texts];

    public static bool IsType(string type) => Types.Contains(type) || (type.StartsWith(ListPrefix, StringComparison.Ordinal)
        && (type.Length == ListPrefix.Length || Types.Contains(type[ListPrefix.Length..], StringComparer.OrdinalIgnoreCase)));

    /// <summary>The value of elements that have none of their own; null for none.</summary>
    public Value Default { get; init; }

    /// <summary>The value of a text.</summary>
    /// <param name="text">As the file has it.</param>
    /// <param name="reason">Why it is none, otherwise null.</param>
    public Value Read(string text, out string? reason)
    {
        reason = null;
        if (!Type.StartsWith(ListPrefix, StringComparison.Ordinal))
            return ReadItem(Type, text, ref reason);
        List<Value> items = [];
        foreach (string item in SplitList(text))
            items.Add(ReadItem(Type[ListPrefix.Length..], item, ref reason));
        return Value.FromList([.. items]);
    }

    private static Value ReadItem(string type, string text, ref string? reason)
    {
        string trimmed = text.Trim();
        if (type == "boolean")
            return TypedText.Boolean(trimmed) ?? Wrong(FormatErrors.NotABoolean(text), ref reason);
        if (Integers.Contains(type))
            return TypedText.Integer(trimmed) ?? Wrong(FormatErrors.NotAnInteger(text), ref reason);
        if (Floats.Contains(type))
            return TypedText.Float(trimmed) ?? Wrong(FormatErrors.BadFloat(text), ref reason);
        return Value.FromString(text);
    }

    private static Value Wrong(string why, ref string? reason)
    {
        reason ??= why;
        return Value.Null;
    }

    /// <summary>The items of <c>[a, b]</c>, <c>a|b</c> or <c>a;b</c>.</summary>
    private static string[] SplitList(string text)
    {
        string inner = text.Trim();
        if (inner.StartsWith('[') && inner.EndsWith(']') && inner.Length > 1)
            inner = inner[1..^1];
        char between = inner.Contains('|', StringComparison.Ordinal) ? '|' : inner.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        return inner.Length == 0 ? [] : inner.Split(between, StringSplitOptions.TrimEntries);
    }
}
