using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary>
/// Strings as sequences of Unicode code points, which is what the language counts; most have no surrogates and need no walk.
/// </summary>
internal static class Characters
{
    /// <summary>What trimming removes where no characters are given: every code point with the White_Space property.</summary>
    public const string Whitespace =
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// <summary>Code units between two looks whether the query is to stop.</summary>
    private const int Piece = 1 << 20;

    public static int Count(string text)
    {
        int count = text.Length;
        if (!IsPlain(text))
        {
            for (int i = 1; i < text.Length; i++)
            {
                if (char.IsSurrogatePair(text, i - 1))
                    count--;
            }
        }

        return count;
    }

    /// <summary>At most <paramref name="length"/> characters from <paramref name="start"/>; neither is negative.</summary>
    public static string Slice(string text, long start, long length)
    {
        int from = OffsetOf(text, 0, start);
        return text[from..OffsetOf(text, from, length)];
    }

    /// <summary>The characters, each a string.</summary>
    public static Value[] Split(string text)
    {
        int count = Count(text);
        MemoryMeter.Require(ValueSize.List(count) + (count * ValueSize.Text(1)));
        Value[] pieces = new Value[count];
        for (int i = 0, at = 0; i < count; i++)
        {
            StopSignal.At(i, count);
            int length = at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1;
            pieces[i] = Value.FromString(text.Substring(at, length));
            at += length;
        }

        return pieces;
    }

    public static string Reverse(string text)
    {
        return string.Create(text.Length, text, static (reversed, text) =>
        {
            for (int from = 0; from < text.Length; from += Piece)
            {
                if (from > 0)
                    StopSignal.Now();
                int count = Math.Min(Piece, text.Length - from);
                Span<char> piece = reversed.Slice(text.Length - from - count, count);
                text.AsSpan(from, count).CopyTo(piece);
                piece.Reverse();
            }

            if (IsPlain(text))
                return;
            // The halves of a pair stand the wrong way round now.
            for (int i = 1; i < reversed.Length; i++)
            {
                StopSignal.At(i, reversed.Length);
                if (char.IsSurrogatePair(reversed[i], reversed[i - 1]))
                    (reversed[i - 1], reversed[i]) = (reversed[i], reversed[i - 1]);
            }
        });
    }

    // The offset in code units that lies some characters behind another, or the end.
    private static int OffsetOf(string text, int from, long characters)
    {
        if (characters >= text.Length - from)
            return text.Length;
        if (IsPlain(text.AsSpan(from, (int)characters)))
            return from + (int)characters;
        int at = from;
        for (; characters > 0 && at < text.Length; characters--)
            at += at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('\uD800', '\uDFFF');
}
