using System.Text;

namespace ScoGraph.Formats.Imports.Scanning;

/// <summary>A file as one text, for readers of grammars that go to and fro.</summary>
internal static class WholeText
{
    /// <summary>What a string can hold with room to spare.</summary>
    private const int Longest = 1_000_000_000;

    private const int ChunkSize = 64 * 1024;

    /// <exception cref="GraphFormatException">It is longer than a billion characters.</exception>
    public static TextCursor Open(ImportSource source)
    {
        using TextReader reader = source.OpenText();
        StringBuilder text = new();
        char[] chunk = new char[ChunkSize];
        while (reader.Read(chunk, 0, chunk.Length) is var count and > 0)
        {
            source.Cancellation.ThrowIfCancellationRequested();
            text.Append(chunk, 0, count);
            if (text.Length > Longest)
                throw new GraphFormatException(FormatErrors.TooLong, source.Path, 0, 0);
        }

        return new TextCursor(text.ToString(), source.Path);
    }
}
