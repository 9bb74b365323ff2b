using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary>The pieces of a text between the occurrences of one separator, which is not empty.</summary>
internal static class Pieces
{
    /// <summary>A string, its value, and where it stands in the text.</summary>
    private const long BytesPerPiece = 24 + ValueSize.OfValue + 8;

    /// <summary>How many there are.</summary>
    public static int Count(string text, string separator) => 1 + text.AsSpan().Count(separator);

    /// <summary>All of them.</summary>
    public static Value[] All(string text, string separator)
    {
        int count = Count(text, separator);
        MemoryMeter.Require((count * BytesPerPiece) + ValueSize.Text(text.Length));
        Value[] pieces = new Value[count];
        for (int i = 0, start = 0; i < pieces.Length; i++)
        {
            StopSignal.At(i, pieces.Length);
            int length = Length(text.AsSpan(start), separator);
            pieces[i] = Value.FromString(text.Substring(start, length));
            start += length + separator.Length;
        }

        return pieces;
    }

    /// <summary>One of them, from the last on where the number is negative; null where there are fewer.</summary>
    public static Value At(string text, string separator, long number)
    {
        ReadOnlySpan<char> rest = text;
        for (; number > 0; number--)
        {
            int length = Length(rest, separator);
            if (length == rest.Length)
                return Value.Null;
            rest = rest[(length + separator.Length)..];
        }

        return number == 0 ? Value.FromString(rest[..Length(rest, separator)].ToString()) : FromLast(text, separator, number);
    }

    /// <summary>
    /// Occurrences that overlap count from the left, so from the right only those of one unit, which cannot, can be looked for.
    /// </summary>
    private static Value FromLast(string text, string separator, long number)
    {
        if (separator.Length > 1)
            return Count(text, separator) + number is var place and >= 0 ? At(text, separator, place) : Value.Null;
        ReadOnlySpan<char> rest = text;
        for (; number < -1; number++)
        {
            int last = rest.LastIndexOf(separator[0]);
            if (last < 0)
                return Value.Null;
            rest = rest[..last];
        }

        return Value.FromString(rest[(rest.LastIndexOf(separator[0]) + 1)..].ToString());
    }

    private static int Length(ReadOnlySpan<char> text, string separator) => text.IndexOf(separator) is var end and >= 0 ? end : text.Length;
}
