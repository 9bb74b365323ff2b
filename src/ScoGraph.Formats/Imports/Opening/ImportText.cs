using System.Text;

namespace ScoGraph.Formats.Imports.Opening;

/// <summary>
/// A file as text: in the encoding that the caller names, else in that of its byte order mark, else in UTF-8. Bytes that are no such text
/// are an error with their place and with what they seem to be.
/// </summary>
internal sealed class ImportText : TextReader
{
    private readonly StreamReader _text;
    private readonly Func<DecoderFallbackException, GraphFormatException> _explain;

    private ImportText(StreamReader text, Func<DecoderFallbackException, GraphFormatException> explain) =>
        (_text, _explain) = (text, explain);

    /// <param name="file">The file.</param>
    /// <param name="path">What messages call it.</param>
    /// <param name="named">The encoding that the caller names; null to find it out.</param>
    /// <exception cref="GraphFormatException">It is a folder, or UTF-16 that has no mark and is not named.</exception>
    public static ImportText Open(ImportFile file, string path, Encoding? named)
    {
        Encoding encoding = named is null ? EncodingOf(file, path) : TextEncodings.Strict(named);
        ImportText text = new(
            new StreamReader(file.Open(), encoding, detectEncodingFromByteOrderMarks: false),
            error => BadBytes.Explain(file, path, encoding, error));
        try
        {
            if (text.Peek() == '\uFEFF')
                text.Read();
            return text;
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    public override int Peek() => Guard(static text => text.Peek());

    public override int Read() => Guard(static text => text.Read());

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        try
        {
            return _text.Read(buffer);
        }
        catch (DecoderFallbackException error)
        {
            throw _explain(error);
        }
    }

    public override string? ReadLine() => Guard(static text => text.ReadLine());

    public override string ReadToEnd() => Guard(static text => text.ReadToEnd());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _text.Dispose();
        base.Dispose(disposing);
    }

    private static Encoding EncodingOf(ImportFile file, string path)
    {
        Span<byte> sample = stackalloc byte[TextEncodings.Sample];
        sample = sample[..file.Sample(sample)];
        if (TextEncodings.OfMark(sample) is { } marked)
            return marked;
        return TextEncodings.UnmarkedUtf16(sample) is { } name
            ? throw new GraphFormatException(FormatErrors.UnmarkedUtf16(name), path, 1, 1) : TextEncodings.Utf8;
    }

    private T Guard<T>(Func<StreamReader, T> read)
    {
        try
        {
            return read(_text);
        }
        catch (DecoderFallbackException error)
        {
            throw _explain(error);
        }
    }
}
