using System.Text;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Guessing;

namespace ScoGraph.Formats.Imports;

/// <summary>Reads files of every format that holds elements, to a sink.</summary>
internal static class GraphImport
{
    /// <summary>These are told by their content where JSON is read, so none of them is another format than asked for.</summary>
    private static readonly GraphFormat[] Jsons = [GraphFormat.Json, GraphFormat.NodeLink, GraphFormat.Apoc];

    /// <summary>Reads a file or a folder.</summary>
    /// <exception cref="GraphFormatException">It is not what it should be; the sink is not completed.</exception>
    public static void Read(ImportSource source, GraphFormat format, IElementSink sink)
    {
        FileFormat row = GraphFormats.Get(format);
        if (row.Read is not { } read)
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
        catch (GraphFormatException error) when (!Directory.Exists(source.Path) && Other(source, format) is { } other)
        {
            throw new GraphFormatException($"{error.Reason} {other.Sentence}", error.FileName, error.Line, error.Column, error);
        }
    }

    /// <summary>What a file that could not be read seems to be, if that is something else.</summary>
    private static FormatGuess? Other(ImportSource source, GraphFormat format)
    {
        FormatGuess? guess = FormatGuesser.Look(source);
        bool isSame = guess?.Format == format || (format == GraphFormat.LsqbCsv && guess?.Format == GraphFormat.Csv)
            || (format == GraphFormat.Json && guess?.Format is { } found && Jsons.Contains(found));
        // N-Triples is Turtle too.
        return isSame || (format == GraphFormat.Turtle && guess?.Format == GraphFormat.NTriples) ? null : guess;
    }
}
