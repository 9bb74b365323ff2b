namespace ScoGraph.Syntax.Lexing;

/// <summary>The words with a meaning of their own. Case does not matter.</summary>
internal static class Keywords
{
    private static readonly (string Word, TokenKind Kind)[] Table =
    [
        ("ALL", TokenKind.All),
        ("AND", TokenKind.And),
        ("AS", TokenKind.As),
        ("ASC", TokenKind.Asc),
        ("ASCENDING", TokenKind.Ascending),
        ("BY", TokenKind.By),
        ("CALL", TokenKind.Call),
        ("CASE", TokenKind.Case),
        ("CONTAINS", TokenKind.Contains),
        ("CREATE", TokenKind.Create),
        ("DELETE", TokenKind.Delete),
        ("DESC", TokenKind.Desc),
        ("DESCENDING", TokenKind.Descending),
        ("DETACH", TokenKind.Detach),
        ("DISTINCT", TokenKind.Distinct),
        ("ELSE", TokenKind.Else),
        ("END", TokenKind.End),
        ("ENDS", TokenKind.Ends),
        ("EXISTS", TokenKind.Exists),
        ("FALSE", TokenKind.False),
        ("IN", TokenKind.In),
        ("IS", TokenKind.Is),
        ("LIMIT", TokenKind.Limit),
        ("MATCH", TokenKind.Match),
        ("MERGE", TokenKind.Merge),
        ("NOT", TokenKind.Not),
        ("NULL", TokenKind.Null),
        ("ON", TokenKind.On),
        ("OPTIONAL", TokenKind.Optional),
        ("OR", TokenKind.Or),
        ("ORDER", TokenKind.Order),
        ("REMOVE", TokenKind.Remove),
        ("RETURN", TokenKind.Return),
        ("SET", TokenKind.Set),
        ("SKIP", TokenKind.Skip),
        ("STARTS", TokenKind.Starts),
        ("THEN", TokenKind.Then),
        ("TRUE", TokenKind.True),
        ("UNION", TokenKind.Union),
        ("UNWIND", TokenKind.Unwind),
        ("WHEN", TokenKind.When),
        ("WHERE", TokenKind.Where),
        ("WITH", TokenKind.With),
        ("XOR", TokenKind.Xor),
        ("YIELD", TokenKind.Yield),
        ("ALLSHORTESTPATHS", TokenKind.AllShortestPaths),
        ("ANY", TokenKind.Any),
        ("COLLECT", TokenKind.Collect),
        ("COUNT", TokenKind.Count),
        ("EXPLAIN", TokenKind.Explain),
        ("FINISH", TokenKind.Finish),
        ("FOREACH", TokenKind.Foreach),
        ("LOAD", TokenKind.Load),
        ("NONE", TokenKind.None),
        ("OFFSET", TokenKind.Offset),
        ("PROFILE", TokenKind.Profile),
        ("REDUCE", TokenKind.Reduce),
        ("SHORTESTPATH", TokenKind.ShortestPath),
        ("SINGLE", TokenKind.Single),
    ];

    // Arrays and no dictionaries: the code of those is made at run time, which one short question would wait for.
    private static readonly int[] FirstOfLetter = new int[26];
    private static readonly int[] NextOfLetter = new int[Table.Length];
    private static readonly string?[] WordOfKind = new string?[byte.MaxValue + 1];

    static Keywords()
    {
        FirstOfLetter.AsSpan().Fill(-1);
        for (int entry = 0; entry < Table.Length; entry++)
        {
            (string word, TokenKind kind) = Table[entry];
            ref int first = ref FirstOfLetter[word[0] - 'A'];
            (NextOfLetter[entry], first) = (first, entry);
            WordOfKind[(int)kind] = word;
        }
    }

    /// <summary>The keyword's kind, or <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind Classify(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsAsciiLetter(word[0]))
            return TokenKind.Name;
        for (int entry = FirstOfLetter[(word[0] | ' ') - 'a']; entry >= 0; entry = NextOfLetter[entry])
        {
            if (word.Equals(Table[entry].Word, StringComparison.OrdinalIgnoreCase))
                return Table[entry].Kind;
        }

        return TokenKind.Name;
    }

    /// <summary>The keyword in capitals; null for what is not a keyword.</summary>
    public static string? Text(TokenKind kind) => WordOfKind[(int)kind];
}
