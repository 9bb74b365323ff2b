namespace ScoGraph.Formats.Json.Trees;

/// <summary>The words NaN, Infinity and -Infinity, which Python writes among the numbers of JSON.</summary>
internal static class NotFiniteNumbers
{
    /// <summary>Writes a zero of the same length over each, outside of texts, so that places stay; tells where they were.</summary>
    public static Dictionary<int, double> Replace(Span<byte> json)
    {
        Dictionary<int, double> found = [];
        for (int at = 0; json[at..].IndexOfAny("\"NI"u8) is var step and >= 0; at++)
        {
            at += step;
            if (json[at] == '"')
            {
                at = EndOfText(json, at);
                if (at == json.Length)
                    break;
                continue;
            }

            bool isInfinite = json[at..].StartsWith("Infinity"u8);
            if (!isInfinite && !json[at..].StartsWith("NaN"u8))
                continue;
            bool isNegative = isInfinite && at > 0 && json[at - 1] == '-';
            found[isNegative ? at - 1 : at] = !isInfinite ? double.NaN : isNegative ? double.NegativeInfinity : double.PositiveInfinity;
            "0.000000"u8[..(isInfinite ? 8 : 3)].CopyTo(json[at..]);
        }

        return found;
    }

    private static int EndOfText(ReadOnlySpan<byte> json, int quote)
    {
        int at = quote + 1;
        while (json[at..].IndexOfAny((byte)'"', (byte)'\\') is var step and >= 0)
        {
            at += step;
            if (json[at] == '"')
                return at;
            at = Math.Min(at + 2, json.Length);
        }

        return json.Length;
    }
}
