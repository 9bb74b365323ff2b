using System.Buffers;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>
/// A place in a UTF-8 text that is read piece by piece: line and column (in UTF-16 code units) from 1, and bytes since the line began.
/// </summary>
internal readonly record struct TextPosition(int Line, int Column, long ByteInLine)
{
    private static readonly SearchValues<byte> LineEnd = SearchValues.Create("\n"u8);

    public static readonly TextPosition Start = new(1, 1, 0);

    /// <summary>The place after some more bytes.</summary>
    public TextPosition After(ReadOnlySpan<byte> bytes)
    {
        int lines = bytes.Count((byte)'\n');
        if (lines == 0)
            return this with { Column = Column + CountUnits(bytes), ByteInLine = ByteInLine + bytes.Length };
        ReadOnlySpan<byte> last = bytes[(bytes.LastIndexOfAny(LineEnd) + 1)..];
        return new TextPosition(Line + lines, 1 + CountUnits(last), last.Length);
    }

    /// <summary>
    /// The UTF-16 code units of UTF-8 bytes: one for each that begins a character, and one more for each that begins a long one.
    /// </summary>
    private static int CountUnits(ReadOnlySpan<byte> bytes)
    {
        int units = 0;
        foreach (byte part in bytes)
            units += part >= 0xF0 ? 2 : (part & 0xC0) == 0x80 ? 0 : 1;
        return units;
    }
}
