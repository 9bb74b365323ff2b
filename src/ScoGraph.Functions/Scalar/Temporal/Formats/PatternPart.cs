namespace ScoGraph.Functions.Scalar.Temporal.Formats;

/// <summary>A piece of a pattern: a letter some times over, or text that stands for itself.</summary>
/// <param name="Letter">The letter, or the null character for text.</param>
/// <param name="Count">How often it stands in a row.</param>
/// <param name="Text">What stands for itself; empty for a letter.</param>
internal readonly record struct PatternPart(char Letter, int Count, string Text)
{
    /// <summary>
    /// The pieces of a pattern. Between single quotes text stands for itself; two of them are one; brackets are left out.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">A quote is not closed.</exception>
    public static IEnumerable<PatternPart> Of(string pattern)
    {
        for (int at = 0; at < pattern.Length;)
        {
            char letter = pattern[at];
            if (letter == '\'')
            {
                int end = EndOfQuote(pattern, at);
                string inside = pattern[(at + 1)..end].Replace("''", "'", StringComparison.Ordinal);
                yield return new PatternPart('\0', 0, inside.Length == 0 ? "'" : inside);
                at = end + 1;
                continue;
            }

            int count = 1;
            while (char.IsAsciiLetter(letter) && at + count < pattern.Length && pattern[at + count] == letter)
                count++;
            if (char.IsAsciiLetter(letter))
                yield return new PatternPart(letter, count, "");
            else if (letter is not ('[' or ']'))
                yield return new PatternPart('\0', 0, letter.ToString());
            at += count;
        }
    }

    private static int EndOfQuote(string pattern, int open)
    {
        for (int at = open + 1; at < pattern.Length; at++)
        {
            if (pattern[at] != '\'')
                continue;
            if (at > open + 1 && at + 1 < pattern.Length && pattern[at + 1] == '\'')
                at++;
            else
                return at;
        }

        throw FunctionErrors.FormatText(pattern);
    }
}
