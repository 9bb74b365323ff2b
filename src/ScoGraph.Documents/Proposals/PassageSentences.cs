namespace ScoGraph.Documents.Proposals;

/// <summary>Where the sentences of a passage begin and end.</summary>
internal static class PassageSentences
{
    /// <summary>A longer sentence is looked at in parts, so that time stays in proportion to length.</summary>
    private const int Longest = 2000;

    private static readonly HashSet<string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "gen", "sen", "gov", "inc", "ltd", "co", "vs", "etc", "e.g", "i.e",
    };

    public static IEnumerable<PassageSpan> Of(string passage)
    {
        int start = 0;
        for (int i = 0; i < passage.Length; i++)
        {
            bool isEnd = passage[i] is '.' or '!' or '?' && i + 1 < passage.Length && IsNext(passage, i + 1) && !IsShort(passage, i);
            if (!isEnd && !(i - start >= Longest && char.IsWhiteSpace(passage[i])) && i - start < Longest * 2)
                continue;
            yield return new PassageSpan(start, i + 1);
            start = i + 1;
        }

        if (start < passage.Length)
            yield return new PassageSpan(start, passage.Length);
    }

    /// <summary>White space, perhaps behind a quotation mark, and no small letter.</summary>
    private static bool IsNext(string passage, int at)
    {
        while (at < passage.Length && passage[at] is '"' or '”' or '’' or ')' or '\'')
            at++;
        if (at >= passage.Length || !char.IsWhiteSpace(passage[at]))
            return false;
        while (at < passage.Length && char.IsWhiteSpace(passage[at]))
            at++;
        return at < passage.Length && !char.IsLower(passage[at]);
    }

    private static bool IsShort(string passage, int point)
    {
        int start = point;
        while (start > 0 && point - start < 6 && !char.IsWhiteSpace(passage[start - 1]))
            start--;
        string word = passage[start..point];
        return (word.Length == 1 && char.IsUpper(word[0])) || Short.Contains(word);
    }
}
