using System.Text;

namespace ScoGraph.Formats.Imports.Guessing;

/// <summary>Looks at the first bytes of a file.</summary>
internal static class FormatGuesser
{
    private const int Looked = 16 * 1024;

    /// <summary>Files that are no text, by how they begin.</summary>
    private static readonly (byte[] Beginning, FormatGuess Guess)[] Binaries =
    [
        ("%PDF"u8.ToArray(), new FormatGuess("a PDF document")),
        ("SQLite format 3\0"u8.ToArray(), new FormatGuess("an SQLite database") { Advice = "export its tables as CSV." }),
        ([0xD0, 0xCF, 0x11, 0xE0], new FormatGuess("a document of an older Office") { Advice = "save its sheets as CSV." }),
        ([0x1F, 0x8B], new FormatGuess("a gzip archive") { Advice = "unpack it." }),
        ("7z\u00BC\u00AF"u8.ToArray(), new FormatGuess("a 7z archive") { Advice = "unpack it." }),
        ([0x28, 0xB5, 0x2F, 0xFD], new FormatGuess("a file compressed by Zstandard") { Advice = "unpack it." }),
        ("BZh"u8.ToArray(), new FormatGuess("a file compressed by bzip2") { Advice = "unpack it." }),
        ("PAR1"u8.ToArray(), new FormatGuess("a Parquet file") { Advice = "export it as CSV." }),
        ([0x89, 0x50, 0x4E, 0x47], new FormatGuess("a picture")),
        ([0xFF, 0xD8, 0xFF], new FormatGuess("a picture")),
    ];

    /// <summary>What the source seems to be; null where its beginning tells nothing, or it cannot be opened.</summary>
    public static FormatGuess? Look(ImportSource source)
    {
        if (Directory.Exists(source.Path))
            return FormatGuess.Readable("a folder", GraphFormat.Csv, null, "csv");
        try
        {
            return Guess(Read(source));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or GraphFormatException or InvalidDataException)
        {
            return null;
        }
    }

    public static FormatGuess? Guess(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] beginning, FormatGuess guess) in Binaries)
        {
            if (bytes.StartsWith(beginning))
                return guess;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return Archive(bytes);
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimStart();
        return text.Length == 0 ? null : text[0] switch
        {
            '{' or '[' => JsonGuess.Guess(Encoding.UTF8.GetBytes(text)),
            '<' when !TextGuess.IsIri(text) => XmlGuess.Guess(text),
            _ => TextGuess.Guess(text),
        };
    }

    /// <summary>The first bytes of a source, which are its whole if it is short; none of what can be read only once.</summary>
    public static byte[] Read(ImportSource source)
    {
        byte[] bytes = new byte[Looked];
        return bytes[..source.Sample(bytes)];
    }

    private static FormatGuess Archive(ReadOnlySpan<byte> bytes)
    {
        bool isSheet = bytes.IndexOf("xl/"u8) >= 0 || bytes.IndexOf("opendocument.spreadsheet"u8) >= 0;
        bool isOffice = bytes.IndexOf("[Content_Types].xml"u8) >= 0 || bytes.IndexOf("opendocument"u8) >= 0;
        return isSheet || isOffice ? new FormatGuess(isSheet ? "a spreadsheet" : "an Office document") { Advice = "save its sheets as CSV." }
            : new FormatGuess("a zip archive") { Advice = "unpack it." };
    }
}
