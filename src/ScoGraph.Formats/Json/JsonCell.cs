using System.Text;
using System.Text.Json;
using ScoGraph.Formats.Json.Reading;
using ScoGraph.Formats.Json.Writing;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json;

/// <summary>A value as the JSON format writes it, alone: what a cell of a table holds where the table's own types do not reach.</summary>
internal static class JsonCell
{
    /// <exception cref="GraphFormatException">The value cannot stand in a file.</exception>
    public static string Write(in Value value)
    {
        JsonText text = new(GraphJsonLayout.Compact);
        JsonValueWriter.Write(text, value);
        return Encoding.UTF8.GetString(text.Written.Span);
    }

    /// <exception cref="GraphFormatException">The text is no such value; the exception's place is that within the text.</exception>
    public static Value Read(string text)
    {
        JsonInput input = new(null);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (byte[] chunk in bytes.Chunk(1024))
        {
            chunk.CopyTo(input.Room());
            input.Append(chunk.Length);
        }

        Utf8JsonReader reader = new(input.Unread, new JsonReaderOptions { MaxDepth = JsonNames.MaxDepth });
        try
        {
            Utf8JsonReader whole = reader;
            whole.Read();
            whole.Skip();
            whole.Read();
            reader.Read();
            return new JsonValueReader(input, new JsonTextReader(input)).Read(ref reader);
        }
        catch (JsonException error)
        {
            throw input.Broken(error);
        }
    }
}
