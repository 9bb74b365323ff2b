using System.Text;
using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Imports;

/// <summary>Reads files of every format that holds elements, to a sink.</summary>
internal static class GraphImport
{
    /// <summary>Reads a file or a folder.</summary>
    /// <exception cref="GraphFormatException">It is not what it should be; the sink is not completed.</exception>
    public static void Read(ImportSource source, GraphFormat format, IElementSink sink)
    {
        if (GraphFormats.Get(format).Read is not { } read)
            throw new ArgumentOutOfRangeException(nameof(format), format, "The elements of this format cannot be read.");
        try
        {
            read(source, new WatchedSink(sink, source.Options.Progress, source.Cancellation));
        }
        catch (DecoderFallbackException error)
        {
            string encoding = source.Options.Encoding?.WebName ?? "the encoding of its byte order mark";
            throw new GraphFormatException(FormatErrors.NotEncoded(encoding), source.Path, 0, 0, error);
        }
    }
}
