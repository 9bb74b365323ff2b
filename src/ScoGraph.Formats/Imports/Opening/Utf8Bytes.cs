using System.Text;

namespace ScoGraph.Formats.Imports.Opening;

/// <summary>Files for readers of UTF-8 bytes, such as those of JSON.</summary>
internal static class Utf8Bytes
{
    /// <param name="file">The file.</param>
    /// <param name="named">The encoding that the caller names; null for that of the byte order mark, or UTF-8.</param>
    public static Stream Open(ImportFile file, Encoding? named)
    {
        Encoding? encoding = named is null ? OfMark(file) : TextEncodings.Strict(named);
        Stream bytes = file.Open();
        return encoding is null or UTF8Encoding ? bytes : Encoding.CreateTranscodingStream(bytes, encoding, TextEncodings.Utf8);
    }

    private static Encoding? OfMark(ImportFile file)
    {
        Span<byte> sample = stackalloc byte[TextEncodings.Sample];
        return TextEncodings.OfMark(sample[..file.Sample(sample)]);
    }
}
