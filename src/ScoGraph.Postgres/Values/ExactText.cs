using System.Text;
using System.Text.Json;
using ScoGraph.Formats.Json.Reading;
using ScoGraph.Formats.Json.Writing;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Values;

namespace ScoGraph.Postgres.Values;

/// <summary>
/// Values and declarations as the project's JSON, which loses nothing and which people can read. It is kept as text: <c>jsonb</c> makes
/// one number of 1 and 1.0 and knows no NaN. One thread.
/// </summary>
internal sealed class ExactText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = Nesting.MostLevels + 16 };

    private readonly JsonText _text = new(GraphJsonLayout.Compact);
    private readonly JsonValueReader _values;
    private readonly JsonSchemaReader _declarations;

    public ExactText()
    {
        JsonInput input = new(null);
        JsonTextReader texts = new(input);
        _values = new JsonValueReader(input, texts);
        _declarations = new JsonSchemaReader(texts);
    }

    public string Write(in Value value)
    {
        _text.Clear();
        JsonValueWriter.Write(_text, value);
        return Encoding.UTF8.GetString(_text.Written.Span);
    }

    /// <exception cref="FormatException">The text is no value.</exception>
    public Value ReadValue(string text) => Read(text, (ref Utf8JsonReader reader) => _values.Read(ref reader));

    public string Write(GraphCatalog catalog)
    {
        if (catalog.All.IsEmpty)
            return "[]";
        _text.Clear();
        JsonSchemaWriter.Write(_text, catalog);
        return Encoding.UTF8.GetString(_text.Written.Span);
    }

    /// <exception cref="FormatException">The text is no list of declarations.</exception>
    public GraphCatalog ReadCatalog(string text) => Read(text, (ref Utf8JsonReader reader) =>
        _declarations.Read(ref reader).Aggregate(GraphCatalog.Empty, (catalog, declaration) => catalog.With(declaration)));

    private static T Read<T>(string text, ReadAt<T> read)
    {
        try
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text), Options);
            reader.Read();
            return read(ref reader);
        }
        catch (Exception error) when (error is JsonException or GraphFormatException or InvalidOperationException)
        {
            throw new FormatException($"A text in the tables of the graph is not what ScoGraph wrote: {error.Message}", error);
        }
    }

    private delegate T ReadAt<T>(ref Utf8JsonReader reader);
}
