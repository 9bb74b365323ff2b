using System.Text.Json;
using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>Reads the texts of a document: names, ids, and the objects that stand for texts JSON cannot carry.</summary>
internal sealed class JsonTextReader(JsonInput input)
{
    private readonly NamePool _names = new();

    /// <summary>What a token is called in a message.</summary>
    public static string Describe(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.EndObject => "the end of the object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.EndArray => "the end of the list",
        JsonTokenType.PropertyName => "a member",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    /// <summary>The error of the token at which a reader stands.</summary>
    public GraphFormatException Fail(in Utf8JsonReader reader, string reason) => input.At(reader.TokenStartIndex, reason);

    public GraphFormatException Unexpected(in Utf8JsonReader reader, string expected) =>
        Fail(reader, FormatErrors.Expected(expected, Describe(reader)));

    /// <summary>The name of the member at which the reader stands, or the text of a string.</summary>
    public string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return _names.Read(ref reader);
        }
        catch (InvalidOperationException error)
        {
            throw input.At(reader.TokenStartIndex, FormatErrors.NotUnicode, error);
        }
    }

    /// <summary>The string at which the reader stands.</summary>
    public string String(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw input.At(reader.TokenStartIndex, FormatErrors.NotUnicode, error);
        }
    }

    /// <summary>A label or a type: a string, or a $utf16 text.</summary>
    public string NameOrUtf16(ref Utf8JsonReader reader, string expected) => reader.TokenType switch
    {
        JsonTokenType.String => Name(ref reader),
        JsonTokenType.StartObject => OnlyUtf16(ref reader, expected),
        _ => throw Unexpected(reader, expected),
    };

    /// <summary>A node's id: a string, a $utf16 text, or an integer.</summary>
    public ElementId Id(ref Utf8JsonReader reader)
    {
        const string expected = "an id (a string or an integer)";
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new ElementId(String(ref reader), 0);
            case JsonTokenType.StartObject:
                return new ElementId(OnlyUtf16(ref reader, expected), 0);
            case JsonTokenType.Number when reader.TryGetInt64(out long number) && reader.ValueSpan.IndexOfAny(".eE"u8) < 0:
                return new ElementId(null, number);
            default:
                throw Unexpected(reader, expected);
        }
    }

    /// <summary>The tag and the text of a typed value, whose opening brace the reader stands at; it is left at the closing one.</summary>
    public (string Tag, string Text, long TextStart) Tagged(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
            throw Fail(reader, FormatErrors.NotATag);
        string tag = Name(ref reader);
        if (!tag.StartsWith(ValueTags.Prefix, StringComparison.Ordinal))
            throw Fail(reader, FormatErrors.NotATag);
        if (!ValueTags.All.Contains(tag))
            throw Fail(reader, FormatErrors.UnknownTag(tag));
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(reader, "a string");
        long start = reader.TokenStartIndex;
        string text = String(ref reader);
        reader.Read();
        if (reader.TokenType != JsonTokenType.EndObject)
            throw Fail(reader, FormatErrors.TagAlone);
        return (tag, text, start);
    }

    /// <summary>The text of a $utf16 value.</summary>
    public string Utf16(string digits, long start) => Utf16Text.Decode(digits) ?? throw input.At(start, FormatErrors.NotUtf16);

    private string OnlyUtf16(ref Utf8JsonReader reader, string expected)
    {
        GraphFormatException unexpected = Unexpected(reader, expected);
        (string tag, string digits, long start) = Tagged(ref reader);
        return tag == ValueTags.Utf16 ? Utf16(digits, start) : throw unexpected;
    }
}
