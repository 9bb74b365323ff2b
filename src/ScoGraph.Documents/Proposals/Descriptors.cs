using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>
/// Words before a name that only say what it is: a title, or an article and a noun of its kind (<c>the border town of</c> Lünne,
/// <c>the Spanish company</c> Ferrial). Patterns do not read them.
/// </summary>
internal sealed class Descriptors(PatternSet patterns, EntityKinds kinds)
{
    /// <summary>So many words stand between an article and the noun at the most.</summary>
    private const int MostBetween = 3;

    private static readonly string[] Person = ["person"];

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "hon", "madam", "msgr", "fr", "herr", "frau", "señor",
    };

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "fellow", "nearby", "neighbouring", "neighboring",
    };

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase) { "of", "called", "named" };

    /// <returns>Where the words begin; the start of the name where there are none.</returns>
    public int Begin(string passage, int from, NamedPlace place)
    {
        if (place.Entities.Count == 0)
            return place.Span.Start;
        int at = place.Span.Start, start;
        while ((start = WordBefore(passage, from, at, out string word)) >= 0 && (Titles.Contains(word) || word == "Professor"))
            at = start;
        return Noun(passage, from, at, place.Entities) ?? Article(passage, from, at);
    }

    private int? Noun(string passage, int from, int at, IReadOnlyList<GraphEntity> entities)
    {
        int start = WordBefore(passage, from, at, out string word);
        if (start >= 0 && Links.Contains(word))
            start = WordBefore(passage, from, start, out word);
        if (start < 0 || !IsNounOf(word.ToLowerInvariant(), entities))
            return null;
        for (int i = 0; i <= MostBetween; i++)
        {
            int before = WordBefore(passage, from, start, out string other);
            if (before < 0 || other.Length == 0)
                return null;
            start = before;
            if (Articles.Contains(other))
                return start;
        }

        return null;
    }

    private bool IsNounOf(string noun, IReadOnlyList<GraphEntity> entities)
    {
        string singular = noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun.EndsWith('s') ? noun[..^1] : noun;
        if (patterns.Posts.Contains(noun) || patterns.Posts.Contains(singular))
            return entities.Any(entity => kinds.Fits(entity, Person, isStrict: true));
        string[] own = [.. kinds.OfWord(noun).Concat(kinds.OfWord(singular)).Where(kind => kind is not "person" and not "role")];
        return own.Length > 0 && entities.Any(entity => kinds.Fits(entity, own, isStrict: true));
    }

    private static int Article(string passage, int from, int at) =>
        WordBefore(passage, from, at, out string word) is >= 0 and var start && word is "the" or "The" or "our" or "my" ? start : at;

    /// <returns>Where the word before begins, with nothing but white space between; negative where there is none.</returns>
    private static int WordBefore(string passage, int from, int at, out string word)
    {
        word = "";
        int end = at;
        while (end > from && passage[end - 1] == ' ')
            end--;
        if (end == at)
            return -1;
        if (end > from && passage[end - 1] == '.' && at - end == 1)
        {
            // A point ends a title and no other word.
            int title = Begin(passage, from, end - 1);
            word = passage[title..(end - 1)];
            return Titles.Contains(word) ? title : -1;
        }

        int start = Begin(passage, from, end);
        word = passage[start..end];
        return start < end ? start : -1;
    }

    private static int Begin(string passage, int from, int end)
    {
        int start = end;
        while (start > from && (char.IsLetter(passage[start - 1]) || passage[start - 1] == '-'))
            start--;
        return start;
    }
}
