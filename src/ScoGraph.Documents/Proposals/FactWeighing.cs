using System.Text.RegularExpressions;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>Decides about facts of a passage by how likely they are, and by how they were found.</summary>
internal sealed partial class FactWeighing(TextPassage passage, PatternSet patterns)
{
    /// <summary>A fact that nothing else speaks for needs these odds.</summary>
    private const double LeastScore = 0.4;

    /// <summary>So many letters before and after count as near.</summary>
    private const int Around = 30;

    /// <summary>What it counts that two names have points for such a fact.</summary>
    private const double CoMentionScore = 1.5;

    /// <summary>Takes in what names are likely to have, and leaves out what is not likely.</summary>
    /// <param name="all">What was found so far.</param>
    /// <param name="facts">Facts that may be, with the logarithm of their odds.</param>
    public void Weigh(
        Dictionary<(string Type, string Start, string End), FactProposal> all,
        IEnumerable<(FactProposal Fact, double Score, LikelyType Type)> facts)
    {
        FactProposal[] before = [.. all.Values];
        HashSet<(string, string)> both = [.. before.SelectMany(fact => new[] { (fact.Start, fact.End), (fact.End, fact.Start) })];
        foreach ((FactProposal fact, double score, LikelyType type) in facts)
        {
            if (type.Words?.IsMatch(Near(fact)) == false || Unreal().IsMatch(passage.Text.AsSpan(fact.Span.Start, fact.Span.Length)))
                continue;
            (string, string, string) key = (fact.Type, fact.Start, fact.End);
            if (!all.TryGetValue(key, out FactProposal? known))
            {
                if (score >= LeastScore && !both.Contains((fact.Start, fact.End)) && !IsTaken(fact, before))
                    all.Add(key, fact);
            }
            else if (patterns.IsCoMention(known.Pattern) && score + CoMentionScore < LeastScore)
            {
                all.Remove(key);
            }
        }
    }

    private string Near(FactProposal fact) => passage.Text[
        Math.Max(0, fact.Span.Start - Around)..Math.Min(passage.Text.Length, fact.Span.End + Around)];

    /// <summary>
    /// Whether of what has one such fact it is said already with another end in the same words, or no word near speaks of it.
    /// </summary>
    private bool IsTaken(FactProposal fact, FactProposal[] before)
    {
        if (!patterns.Likely.Any(likely => likely.IsOne && likely.Type == fact.Type))
            return false;
        string words = Near(fact);
        return Array.Exists(before, other => other.Type == fact.Type && other.Start == fact.Start && other.Span.Overlaps(fact.Span))
            || !patterns.CoMentions.Any(likely => likely.Type == fact.Type && likely.Words?.IsMatch(words) == true);
    }

    /// <summary>What is planned or played.</summary>
    [GeneratedRegex(@"\b(meant to|supposed to|pretend(s|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unreal();
}
