using System.Text;

namespace ScoGraph.Formats.Imports.Opening;

/// <summary>Encodings of texts by their names and marks.</summary>
internal static class TextEncodings
{
    /// <summary>The first bytes that are looked at.</summary>
    public const int Sample = 4;

    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The encoding of a name such as windows-1252, latin1 or utf-16, with the code pages that .NET knows; or null.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same encoding, for which bytes that are no text are an error.</summary>
    public static Encoding Strict(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    /// <summary>The encoding whose byte order mark the bytes begin with, or null.</summary>
    public static Encoding? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Strict(Encoding.UTF32),
        [0xFF, 0xFE, ..] => Strict(Encoding.Unicode),
        [0xFE, 0xFF, ..] => Strict(Encoding.BigEndianUnicode),
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        _ => null,
    };

    /// <summary>The name of UTF-16 where the bytes are its first letters without a mark, or null.</summary>
    public static string? UnmarkedUtf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [not 0, 0, not 0, 0, ..] => "utf-16",
        [0, not 0, 0, not 0, ..] => "utf-16BE",
        _ => null,
    };
}
