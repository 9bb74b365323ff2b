using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Json;
using ScoGraph.Formats.Json.Reading;

namespace ScoGraph.Formats.Imports.Json;

/// <summary>Files of the project's own JSON, as a document or as lines.</summary>
internal static class JsonImport
{
    public static void ReadDocument(ImportSource source, IElementSink sink)
    {
        using Stream stream = source.OpenUtf8();
        GraphJson.Read(stream, source.Path, sink, source.Cancellation);
    }

    public static void ReadLines(ImportSource source, IElementSink sink)
    {
        using Stream stream = source.OpenUtf8();
        JsonLinesReader.Read(stream, source.Path, sink, source.Bad, source.Cancellation);
    }
}
