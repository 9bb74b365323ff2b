using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Proposals;

/// <summary>The names, pronouns and short forms of one sentence, and what stands between them.</summary>
internal sealed partial class SentenceNames
{
    /// <summary>Words farther off do not deny what is said.</summary>
    private const int Nearby = 30;

    private readonly string _passage;
    private readonly IReadOnlyList<NamedPlace> _places;

    public SentenceNames(string passage, PassageSpan sentence, IReadOnlyList<NamedPlace> places, int first)
    {
        _passage = passage;
        _places = places;
        Sentence = sentence;
        First = first;
        int last = first;
        while (last < places.Count && places[last].Span.Start < sentence.End)
            last++;
        Count = last - first;
        Lists = new int[Count];
        Breaks = [.. Break().Matches(Text).Select(match => sentence.Start + match.Index)];
        Clauses = [.. Subclause().Matches(Text).Select(match => sentence.Start + match.Index)
            .Concat(Condition().Matches(Text).Select(match => sentence.Start + match.Length)).Concat(Breaks).Order()];
        for (int i = 1; i < Count; i++)
            Lists[i] = Joint().IsMatch(Between(i - 1, i)) ? Lists[i - 1] : i;
    }

    public PassageSpan Sentence { get; }

    /// <summary>The number of the first one among those of the passage.</summary>
    public int First { get; }

    public int Count { get; }

    public string Text => _passage[Sentence.Start..Sentence.End];

    /// <summary>For each the first of the list that it stands in: "A, B and C".</summary>
    public int[] Lists { get; }

    /// <summary>Where what is said breaks off: at a semicolon, a dash, before "while" or "but".</summary>
    public int[] Breaks { get; }

    /// <summary>Where a clause begins that says something of its own, and the breaks.</summary>
    public int[] Clauses { get; }

    public NamedPlace this[int i] => _places[First + i];

    /// <summary>The words between two of them, in the order of the text.</summary>
    public string Between(int a, int b)
    {
        int end = this[Math.Min(a, b)].Span.End;
        return _passage[end..Math.Max(end, this[Math.Max(a, b)].Span.Start)];
    }

    /// <summary>Whether something is said to be its own: "Norway's".</summary>
    public bool IsOwner(int i) => this[i].IsPossessive
        || (this[i].Span.End < _passage.Length && _passage[this[i].Span.End] is '\'' or '’');

    /// <summary>The words right before one.</summary>
    public string Before(int i)
    {
        int start = Math.Max(Sentence.Start, this[i].Span.Start - 30);
        return _passage[start..this[i].Span.Start];
    }

    /// <summary>Whether a place in the passage is within a name.</summary>
    public bool IsInName(int at)
    {
        for (int i = 0; i < Count && this[i].Span.Start <= at; i++)
        {
            if (this[i].Span.End > at && this[i].Entities.Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>How often what is said breaks off between two of them; a semicolon counts twice.</summary>
    public int BreaksBetween(int low, int high) => Breaks.Where(at => at >= this[low].Span.End && at < this[high].Span.Start)
        .Sum(at => _passage[at] == ';' ? 2 : 1);

    /// <summary>The word in small letters right behind one; empty where there is none.</summary>
    public string NextWord(int i)
    {
        int start = this[i].Span.End + 1, end = start;
        while (end < Sentence.End && char.IsLower(_passage[end]))
            end++;
        return start < Sentence.End && _passage[start - 1] == ' ' ? _passage[start..end] : "";
    }

    /// <summary>The part of the sentence that the two stand in, without what breaks off before and after.</summary>
    public PassageSpan Part(int a, int b) => Around(a, b, Breaks);

    /// <summary>The same without clauses beside it that say something of their own: "told us that …", ", which …".</summary>
    public PassageSpan Clause(int a, int b) => Around(a, b, Clauses);

    /// <summary>The words of two of them and near them, without clauses beside; in reported speech "would" denies nothing.</summary>
    public string Around(int a, int b)
    {
        PassageSpan clause = Clause(a, b);
        int start = Math.Max(clause.Start, this[Math.Min(a, b)].Span.Start - Nearby);
        int end = Math.Min(clause.End, this[Math.Max(a, b)].Span.End + Nearby);
        return Words(new PassageSpan(start, end)).Replace("would", "", StringComparison.Ordinal);
    }

    private PassageSpan Around(int a, int b, int[] breaks)
    {
        int from = this[Math.Min(a, b)].Span.Start, to = this[Math.Max(a, b)].Span.End;
        int start = breaks.LastOrDefault(at => at < from, Sentence.Start), end = Array.Find(breaks, at => at >= to);
        return new PassageSpan(start, end == 0 ? Sentence.End : end);
    }

    /// <summary>Whether the words between two names only say "and".</summary>
    public static bool IsAnd(string between) => And().IsMatch(between);

    public string Words(PassageSpan span) => _passage[span.Start..span.End];

    [GeneratedRegex(@"^\s*(\([^()]{1,20}\)\s*)?(,|,?\s*\b(and|or|as well as|plus)\b|&|–|,?\s*\band (also|then|finally|later)\b)\s*((the|of|in|at|to|with|from|by|for|both|a|an)\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[;:]|\s[–—]\s|,?\s\b(but|while|whereas|although|though|because|whose)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"^\s*,?\s*(and|or|as well as|&)(\s+(the|a|an))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"\bthat\b|,\s+(which|who|where|when|if)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Subclause();

    [GeneratedRegex(@"^\W*(if|unless|without|although|while)\b[^,]{1,80},", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

}
