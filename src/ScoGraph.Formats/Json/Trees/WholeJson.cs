using System.Text.Json;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Formats.Json.Reading;

namespace ScoGraph.Formats.Json.Trees;

/// <summary>The bytes of a JSON file, and the places in them.</summary>
internal sealed class WholeJson
{
    private readonly byte[] _buffer;
    private readonly int _length;
    private readonly string? _file;
    private readonly Lazy<LineStarts> _lines;
    private readonly Dictionary<int, double> _notFinite;

    private WholeJson(byte[] buffer, int length, string? file)
    {
        (_buffer, _length, _file) = (buffer, length, file);
        _notFinite = NotFiniteNumbers.Replace(Writable);
        _lines = new Lazy<LineStarts>(() => LineStarts.Of(Bytes));
    }

    /// <summary>The text in UTF-8, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => Writable;

    private Span<byte> Writable
    {
        get
        {
            Span<byte> all = _buffer.AsSpan(0, _length);
            return ((ReadOnlySpan<byte>)all).StartsWith("\uFEFF"u8) ? all[3..] : all;
        }
    }

    /// <exception cref="GraphFormatException">The file is longer than an array.</exception>
    public static WholeJson Open(ImportSource source)
    {
        using Stream stream = source.OpenUtf8();
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is var count and > 0)
        {
            source.Cancellation.ThrowIfCancellationRequested();
            length += count;
            if (length == Array.MaxLength)
                throw new GraphFormatException(FormatErrors.TooLong, source.Path, 0, 0);
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * length, Array.MaxLength));
        }

        return new WholeJson(buffer, length, source.Path);
    }

    /// <summary>The number that stands here if it is infinite or none, which JSON has no words for.</summary>
    public double? NotFinite(int offset) => _notFinite.TryGetValue(offset, out double number) ? number : null;

    /// <summary>The place of a byte; columns are counted in UTF-16 code units.</summary>
    public TextPlace PlaceOf(int offset)
    {
        (int line, int start) = _lines.Value.Of(offset);
        return new TextPlace(line, TextPosition.Start.After(Bytes[start..offset]).Column);
    }

    public GraphFormatException Fail(int offset, string reason, Exception? inner = null)
    {
        TextPlace place = PlaceOf(Math.Min(offset, Bytes.Length));
        return new GraphFormatException(reason, _file, place.Line, place.Column, inner);
    }

    /// <summary>The error that another value stands here than what would be right.</summary>
    public GraphFormatException Expected(string what, JsonTree found) =>
        Fail(found.Offset, FormatErrors.Expected(what, Describe(found.Kind)));

    /// <summary>What the framework's reader refused.</summary>
    public GraphFormatException Broken(JsonException error)
    {
        int offset = Math.Clamp(_lines.Value.OffsetOf(error.LineNumber ?? 0, error.BytePositionInLine ?? 0), 0, Bytes.Length);
        if (Bytes[offset..].Trim(" \t\r\n"u8).IsEmpty)
            return Fail(offset, FormatErrors.Truncated, error);
        int tail = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Fail(offset, FormatErrors.NotJson(tail < 0 ? error.Message : error.Message[..tail]), error);
    }

    private static string Describe(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };
}
