using System.Text.Json;
using ScoGraph.Formats.Json.Reading;
using ScoGraph.Formats.Json.Writing;
using ScoGraph.Model.Schema;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>What is declared of a graph, as the list of the project's JSON files; nothing where nothing is.</summary>
internal static class CatalogCodec
{
    public static void Write(GraphCatalog catalog, ByteWriter bytes)
    {
        if (catalog.All.IsEmpty)
        {
            bytes.Count(0);
            return;
        }

        JsonText text = new(GraphJsonLayout.Compact);
        JsonSchemaWriter.Write(text, catalog);
        bytes.Count(text.Written.Length);
        bytes.Bytes(text.Written.Span);
    }

    /// <exception cref="DamagedException">The bytes are no declarations.</exception>
    public static GraphCatalog Read(ref ByteReader bytes)
    {
        int length = bytes.Count();
        if (length == 0)
            return GraphCatalog.Empty;
        try
        {
            Utf8JsonReader reader = new(bytes.Bytes(length));
            reader.Read();
            GraphCatalog catalog = GraphCatalog.Empty;
            foreach (GraphDeclaration declaration in new JsonSchemaReader(new JsonTextReader(new JsonInput(null))).Read(ref reader))
                catalog = catalog.With(declaration);
            return catalog;
        }
        catch (Exception exception) when (exception is JsonException or GraphFormatException or InvalidOperationException)
        {
            throw new DamagedException($"its declarations are none: {exception.Message}");
        }
    }
}
