using System.Text;
using UtfUnknown;

namespace ScoGraph.Documents.Encodings;

/// <summary>Finds the encoding of a text: by its mark, as strict UTF-8, or by what its bytes look like.</summary>
internal static class TextDecoder
{
    /// <summary>A guess that is less sure is none.</summary>
    private const float LeastConfidence = 0.4f;

    /// <summary>So many bytes show what a text is written in.</summary>
    private const int Sample = 1 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="declared">The encoding that the document itself names; null where it names none.</param>
    /// <exception cref="DocumentException">The bytes are no text.</exception>
    public static string Decode(byte[] bytes, string name, string? declared = null)
    {
        string text = Find(bytes, name, declared).GetString(bytes).TrimStart('\uFEFF');
        return !text.Contains('\0', StringComparison.Ordinal) ? text
            : throw new DocumentException($"'{name}' is no text: it holds bytes of zero. Plain text, Markdown, HTML, PDF and Word are read.");
    }

    private static Encoding Find(byte[] bytes, string name, string? declared)
    {
        if (Marked(bytes) is { } marked)
            return marked;
        try
        {
            StrictUtf8.GetCharCount(bytes);
            if (Array.IndexOf(bytes, (byte)0) < 0)
                return StrictUtf8;
        }
        catch (DecoderFallbackException)
        {
            // Another encoding.
        }

        if (Wide(bytes) is { } wide)
            return wide;
        if (declared is not null && Named(declared) is { } said)
            return said;
        DetectionDetail? found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)]).Detected;
        return found is { Confidence: >= LeastConfidence } && Named(found.EncodingName) is { } guessed ? guessed
            : throw new DocumentException($"The encoding of '{name}' is not known: it is no UTF-8 and looks like none of those that are told apart. Save it as UTF-8.");
    }

    private static Encoding? Marked(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        _ => null,
    };

    /// <summary>UTF-16 without a mark: of letters that ASCII has, each second byte is zero.</summary>
    private static Encoding? Wide(byte[] bytes)
    {
        int even = 0, odd = 0, length = Math.Min(bytes.Length & ~1, 4096);
        for (int i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        return length == 0 ? null
            : odd > length / 5 && even < length / 50 ? Encoding.Unicode
            : even > length / 5 && odd < length / 50 ? Encoding.BigEndianUnicode
            : null;
    }

    private static Encoding? Named(string name)
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
}
