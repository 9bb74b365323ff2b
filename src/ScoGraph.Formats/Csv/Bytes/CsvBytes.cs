using System.Runtime.CompilerServices;
using System.Text;

namespace ScoGraph.Formats.Csv.Bytes;

/// <summary>Fields of separated values as bytes. A line end always stands behind the last field.</summary>
internal static class CsvBytes
{
    /// <summary>What is given back where a field is not as it should be.</summary>
    public const int Wrong = -1;

    /// <summary>Where the quote is that closes what was opened before a place; <see cref="Wrong"/> where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ClosingQuote(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf((byte)'"') is var quote and >= 0)
        {
            at += quote;
            if (at + 1 == bytes.Length || bytes[at + 1] != '"')
                return at;
            at += 2;
        }

        return Wrong;
    }

    /// <summary>Where a field without quotes ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int EndOf(ReadOnlySpan<byte> bytes, int at, byte delimiter) =>
        at + bytes[at..].IndexOfAny(delimiter, (byte)'\r', (byte)'\n');

    /// <summary>Whether a field may end here.</summary>
    public static bool IsEnd(byte unit, byte delimiter) => unit == delimiter || unit is (byte)'\n' or (byte)'\r';

    /// <summary>Reads a field as the text that it holds: null for nothing at all.</summary>
    /// <returns>Where it ends; <see cref="Wrong"/> where a quote is not closed, or something stands beside it.</returns>
    public static int ReadText(ReadOnlySpan<byte> bytes, int at, byte delimiter, out string? text)
    {
        text = null;
        if (bytes[at] != '"')
        {
            int end = EndOf(bytes, at, delimiter);
            text = end == at ? null : Encoding.UTF8.GetString(bytes[at..end]);
            return end;
        }

        int close = ClosingQuote(bytes, at + 1);
        if (close < 0 || close + 1 == bytes.Length || !IsEnd(bytes[close + 1], delimiter))
            return Wrong;
        text = Encoding.UTF8.GetString(bytes[(at + 1)..close]).Replace("\"\"", "\"", StringComparison.Ordinal);
        return close + 1;
    }

    /// <summary>How many lines end in a row, those within its quotes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int LineEnds(ReadOnlySpan<byte> row)
    {
        int lines = 0;
        for (int at = 0; at < row.Length; at++)
        {
            if (row[at] == '\n' || (row[at] == '\r' && (at + 1 == row.Length || row[at + 1] != '\n')))
                lines++;
        }

        return lines;
    }

    /// <summary>The place behind a line end; <see cref="Wrong"/> where there is none, or a carriage return alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int BehindLine(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] == '\n')
            return at + 1;
        return bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? at + 2 : Wrong;
    }

    /// <summary>
    /// Reads an integer of few enough digits that ends where a field may end, the form that nearly all have.
    /// </summary>
    /// <returns>Where it ends; <see cref="Wrong"/> for every other field.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ReadInteger(ReadOnlySpan<byte> bytes, int at, byte delimiter, out long value)
    {
        const int mostDigits = 18;
        bool isNegative = bytes[at] == '-';
        int from = isNegative ? at + 1 : at, to = from;
        long sum = 0;
        uint digit;
        while (to < bytes.Length && (digit = (uint)bytes[to] - '0') <= 9 && to - from < mostDigits)
        {
            sum = (sum * 10) + digit;
            to++;
        }

        value = isNegative ? -sum : sum;
        return to > from && to < bytes.Length && IsEnd(bytes[to], delimiter) ? to : Wrong;
    }
}
