using System.Text.Json;
using ScoGraph.Formats.Json.Reading;

namespace ScoGraph.Formats.Json.Trees;

/// <summary>Reads a JSON text, or several values one behind the other, as trees.</summary>
internal sealed class JsonTreeReader(WholeJson json)
{
    private const int MaxDepth = 100;

    private readonly NamePool _names = new();

    /// <summary>Hands each value on as soon as it is whole.</summary>
    /// <exception cref="GraphFormatException">The text is not JSON, or too deep.</exception>
    public void Read(Action<JsonTree> receive)
    {
        Utf8JsonReader reader = new(json.Bytes, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
                receive(ReadValue(ref reader));
        }
        catch (JsonException error)
        {
            throw error.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? json.Fail((int)reader.BytesConsumed, FormatErrors.TooDeep) : json.Broken(error);
        }
    }

    /// <summary>The one value of the text.</summary>
    public JsonTree ReadOne()
    {
        JsonTree? root = null;
        Read(tree => root = root is null ? tree : throw json.Fail(tree.Offset, FormatErrors.SecondValue));
        return root ?? throw json.Fail(0, FormatErrors.Truncated);
    }

    private JsonTree ReadValue(ref Utf8JsonReader reader)
    {
        JsonTree tree = new(reader.TokenType, (int)reader.TokenStartIndex, TextOf(ref reader));
        if (tree.IsArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                tree.Items.Add(ReadValue(ref reader));
        }
        else if (tree.IsObject)
        {
            ReadMembers(ref reader, tree);
        }

        return tree;
    }

    private void ReadMembers(ref Utf8JsonReader reader, JsonTree tree)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int offset = (int)reader.TokenStartIndex;
            string name = TextOf(ref reader);
            if (!seen.Add(name))
                throw json.Fail(offset, FormatErrors.RepeatedMember(name));
            reader.Read();
            tree.Members.Add(new JsonMember(name, ReadValue(ref reader)));
        }
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.PropertyName => _names.Read(ref reader),
                JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
                _ => "",
            };
        }
        catch (InvalidOperationException error)
        {
            throw json.Fail((int)reader.TokenStartIndex, FormatErrors.NotUnicodeText, error);
        }
    }
}
