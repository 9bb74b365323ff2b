using System.Buffers;
using System.Text;

namespace ScoGraph.Formats.Imports.Opening;

/// <summary>Finds the place of bytes that are no text, by reading the file once more.</summary>
internal static class BadBytes
{
    private const int Longest = 4;

    public static GraphFormatException Explain(ImportFile file, string path, Encoding encoding, DecoderFallbackException error)
    {
        if (encoding is not UTF8Encoding)
            return new GraphFormatException(FormatErrors.NotEncoded(encoding.WebName), path, 0, 0, error);
        using BufferedStream bytes = new(file.Open());
        return Find(bytes) is { } place
            ? new GraphFormatException(FormatErrors.NotUtf8Byte(place.Byte, Guess(place.Byte)), path, place.Line, place.Column, error)
            : new GraphFormatException(FormatErrors.NotUtf8, path, 0, 0, error);
    }

    /// <summary>The first byte that begins no character of UTF-8.</summary>
    private static (byte Byte, int Line, int Column)? Find(BufferedStream bytes)
    {
        Span<byte> window = stackalloc byte[Longest];
        int count = 0, line = 1, column = 1;
        bool afterReturn = false;
        while (true)
        {
            count += bytes.ReadAtLeast(window[count..], Longest - count, throwOnEndOfStream: false);
            if (count == 0)
                return null;
            if (Rune.DecodeFromUtf8(window[..count], out Rune rune, out int length) != OperationStatus.Done)
                return (window[0], line, column);
            window[length..count].CopyTo(window);
            count -= length;
            if (rune.Value is '\n' or '\r')
                (line, column) = (rune.Value == '\n' && afterReturn ? line : line + 1, 1);
            else if (rune.Value != '\uFEFF' || line > 1 || column > 1)
                column += rune.Utf16SequenceLength;
            afterReturn = rune.Value == '\r';
        }
    }

    /// <summary>The byte as the old encoding of western Europe has it; null where that has none.</summary>
    private static string? Guess(byte unit) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([unit]) is [var letter] && !char.IsControl(letter)
            ? letter.ToString() : null;
}
