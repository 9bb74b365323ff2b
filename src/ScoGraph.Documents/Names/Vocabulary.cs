namespace ScoGraph.Documents.Names;

/// <summary>The words of all names, numbered, in any case; and texts as sequences of these numbers.</summary>
internal sealed class Vocabulary
{
    /// <summary>A longer word is in no name.</summary>
    private const int LongestWord = 100;

    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary() => _bySpan = _symbols.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sequence of a name, whose words are added.</summary>
    public int[] Add(string name)
    {
        List<int> symbols = [];
        foreach (PassageSpan part in Parts(name))
        {
            string folded = Fold(name.AsSpan(part.Start, part.Length));
            if (!_symbols.TryGetValue(folded, out int symbol))
                _symbols[folded] = symbol = _symbols.Count;
            symbols.Add(symbol);
        }

        return [.. symbols];
    }

    /// <summary>The sequence of a text.</summary>
    public IEnumerable<NameToken> Read(string text)
    {
        foreach (PassageSpan part in Parts(text))
            yield return new NameToken(SymbolOf(text.AsSpan(part.Start, part.Length)), part.Start, part.End);
    }

    /// <summary>Words, runs of white space, and every other unit.</summary>
    public static IEnumerable<PassageSpan> Parts(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (NameText.IsWord(text[start]))
            {
                while (end < text.Length && NameText.IsWord(text[end]))
                    end++;
            }
            else if (char.IsWhiteSpace(text[start]))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                    end++;
            }

            yield return new PassageSpan(start, end);
        }
    }

    private int SymbolOf(ReadOnlySpan<char> part)
    {
        if (part.Length > LongestWord)
            return char.IsWhiteSpace(part[0]) && _bySpan.TryGetValue(" ", out int space) ? space : -1;
        if (!System.Text.Ascii.IsValid(part) || char.IsWhiteSpace(part[0]) || part is "`")
            return _symbols.GetValueOrDefault(Fold(part), -1);
        Span<char> folded = stackalloc char[part.Length];
        part.ToLowerInvariant(folded);
        return _bySpan.TryGetValue(folded, out int symbol) ? symbol : -1;
    }

    private static string Fold(ReadOnlySpan<char> part) =>
        char.IsWhiteSpace(part[0]) ? " " : NameText.Plain(part).ToLowerInvariant();
}
