namespace ScoGraph.Formats.Imports.Scanning;

/// <summary>Where the lines of a text begin, so that a place is found without walking through it again.</summary>
internal sealed class LineStarts(List<int> starts)
{
    public static LineStarts Of(ReadOnlySpan<char> text)
    {
        List<int> starts = [0];
        for (int at = 0; text[at..].IndexOf('\n') is var end and >= 0;)
            starts.Add(at += end + 1);
        return new LineStarts(starts);
    }

    public static LineStarts Of(ReadOnlySpan<byte> text)
    {
        List<int> starts = [0];
        for (int at = 0; text[at..].IndexOf((byte)'\n') is var end and >= 0;)
            starts.Add(at += end + 1);
        return new LineStarts(starts);
    }

    /// <summary>The line of an offset, from 1, and the offset at which it begins.</summary>
    public (int Line, int Start) Of(int offset)
    {
        int found = starts.BinarySearch(offset);
        int line = found < 0 ? ~found - 1 : found;
        return (line + 1, starts[line]);
    }

    /// <summary>The offset of a byte or character within a line; lines are counted from 0.</summary>
    public int OffsetOf(long line, long inLine) => (int)(starts[(int)Math.Min(line, starts.Count - 1)] + inLine);
}
