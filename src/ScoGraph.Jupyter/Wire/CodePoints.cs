namespace ScoGraph.Jupyter.Wire;

/// <summary>Places in a text: Jupyter counts code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The offset in UTF-16 units of a place in code points; the text's end for places behind it.</summary>
    public static int ToOffset(string text, int codePoints)
    {
        int at = 0;
        for (int i = 0; i < codePoints && at < text.Length; i++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }

    /// <summary>The place in code points of an offset in UTF-16 units.</summary>
    public static int FromOffset(string text, int offset)
    {
        int count = 0;
        for (int at = 0; at < offset && at < text.Length; count++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return count;
    }
}
