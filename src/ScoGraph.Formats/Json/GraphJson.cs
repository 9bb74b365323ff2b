using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Json.Reading;
using ScoGraph.Formats.Json.Writing;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Formats.Json;

/// <summary>
/// Graphs to and from streams of JSON. The stream is left open; memory is bounded by the largest element and the nodes' ids.
/// </summary>
internal static class GraphJson
{
    /// <summary>Reads a document into a sink.</summary>
    /// <param name="stream">UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">The name for messages, or null.</param>
    /// <param name="sink">Gets the elements; completed only where the whole document is right.</param>
    /// <param name="cancellationToken">Looked at before each chunk.</param>
    /// <exception cref="GraphFormatException">The document is broken, truncated, foreign or wrong.</exception>
    public static void Read(Stream stream, string? fileName, IElementSink sink, CancellationToken cancellationToken = default)
    {
        GraphJsonReader reader = new(sink, fileName);
        int count;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            count = stream.Read(reader.Room().Span);
            reader.Accept(count);
        }
        while (count > 0);
        reader.Complete();
    }

    /// <inheritdoc cref="Read"/>
    public static async Task ReadAsync(Stream stream, string? fileName, IElementSink sink, CancellationToken cancellationToken = default)
    {
        GraphJsonReader reader = new(sink, fileName);
        int count;
        do
        {
            count = await stream.ReadAsync(reader.Room(), cancellationToken).ConfigureAwait(false);
            reader.Accept(count);
        }
        while (count > 0);
        reader.Complete();
    }

    /// <summary>Writes a graph.</summary>
    /// <exception cref="GraphFormatException">A property cannot stand in a file.</exception>
    public static void Write(IGraphSnapshot graph, Stream stream, GraphJsonLayout layout, CancellationToken cancellationToken = default)
    {
        foreach (ReadOnlyMemory<byte> piece in new GraphJsonWriter(graph, layout).Write())
        {
            cancellationToken.ThrowIfCancellationRequested();
            stream.Write(piece.Span);
        }
    }

    /// <inheritdoc cref="Write"/>
    public static async Task WriteAsync(
        IGraphSnapshot graph, Stream stream, GraphJsonLayout layout, CancellationToken cancellationToken = default)
    {
        foreach (ReadOnlyMemory<byte> piece in new GraphJsonWriter(graph, layout).Write())
            await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }
}
