using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Apoc;
using ScoGraph.Formats.Imports.Guessing;
using ScoGraph.Formats.Imports.NodeLink;
using ScoGraph.Formats.Json;
using ScoGraph.Formats.Json.Reading;

namespace ScoGraph.Formats.Imports.Json;

/// <summary>Files of JSON: the project's own, as a document or as lines, or what their beginning shows them to be.</summary>
internal static class JsonImport
{
    public static void ReadDocument(ImportSource source, IElementSink sink)
    {
        switch (FormatGuesser.Guess(FormatGuesser.Read(source))?.Format)
        {
            case GraphFormat.NodeLink:
                NodeLinkReader.Read(source, sink);
                break;
            case GraphFormat.Apoc:
                ApocReader.Read(source, sink);
                break;
            default:
                using (Stream stream = source.OpenUtf8())
                    GraphJson.Read(stream, source.Path, sink, source.Cancellation);
                break;
        }
    }

    public static void ReadLines(ImportSource source, IElementSink sink)
    {
        if (IsApoc(FormatGuesser.Read(source)))
        {
            ApocReader.Read(source, sink);
            return;
        }

        using Stream stream = source.OpenUtf8();
        JsonLinesReader.Read(stream, source.Path, sink, source.Bad, source.Cancellation);
    }

    /// <summary>Whether the first line is APOC's. Later ones do not tell, as a type of ours may be called <c>node</c>.</summary>
    private static bool IsApoc(ReadOnlySpan<byte> beginning) =>
        beginning.IndexOf((byte)'\n') is var end and >= 0 && FormatGuesser.Guess(beginning[..end])?.Format == GraphFormat.Apoc;
}
