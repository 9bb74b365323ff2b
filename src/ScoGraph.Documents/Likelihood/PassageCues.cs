using System.Text.RegularExpressions;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Likelihood;

/// <summary>
/// Words of a passage that speak of facts of a type, and words that make a statement none or unsure: where they stand to two names.
/// </summary>
internal sealed partial class PassageCues
{
    /// <summary>So many letters before and behind two names are looked at.</summary>
    private const int Around = 40;

    private readonly string _passage;
    private readonly PatternSet _patterns;
    private readonly Dictionary<string, int[]> _ofType = [];
    private readonly int[] _negations, _doubts, _quotes;

    public PassageCues(string passage, PatternSet patterns)
    {
        _passage = passage;
        _patterns = patterns;
        _negations = Places(Negation(), passage);
        _doubts = Places(Doubt(), passage);
        _quotes = Places(Quote(), passage);
    }

    /// <summary>The signs of two names.</summary>
    public IEnumerable<string> Of(string type, PassageSpan low, PassageSpan high)
    {
        if (!_ofType.TryGetValue(type, out int[]? cues))
        {
            _ofType[type] = cues = [.. _patterns.CoMentions.Where(likely => likely.Type == type && likely.Words is not null)
                .SelectMany(likely => Places(likely.Words!, _passage)).Distinct().Order()];
        }

        yield return "cue " + Where(cues, low, high);
        yield return "negation " + Where(_negations, low, high);
        yield return "doubt " + Where(_doubts, low, high);
        if (Has(_quotes, low.End, high.Start))
            yield return "quotation between";
    }

    private static string Where(int[] cues, PassageSpan low, PassageSpan high) =>
        Has(cues, low.End, high.Start) ? "between"
        : Has(cues, low.Start - Around, low.Start) ? "before"
        : Has(cues, high.End, high.End + Around) ? "behind" : "nowhere";

    private static bool Has(int[] cues, int from, int to)
    {
        int at = Array.BinarySearch(cues, from);
        at = at < 0 ? ~at : at;
        return at < cues.Length && cues[at] < to;
    }

    private static int[] Places(Regex words, string passage)
    {
        List<int> places = [];
        foreach (ValueMatch match in words.EnumerateMatches(passage))
            places.Add(match.Index);
        return [.. places];
    }

    [GeneratedRegex(@"\b(not|never|neither|nor|no|without|cannot|hardly|instead|except|unlike|rather|nowhere|nobody|none)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(would|might|may|could|if|unless|whether|whatever|as though|as if|plan(s|ned)?|hop(es|ed|ing)|want(s|ed)?|wish(es|ed)?|intend(s|ed)?|meant|supposed|pretend(s|ed)?|appl(y|ies|ied|ication)|refus(es|ed)|reject(s|ed)|declin(es|ed)|wait(s|ed|ing)|seek(s|ing)?|den(y|ies|ied)|yet to|proposed|mooted|offered)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"[""“”„«»]")]
    private static partial Regex Quote();
}
