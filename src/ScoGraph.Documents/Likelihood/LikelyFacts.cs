using ScoGraph.Documents.Patterns;
using ScoGraph.Documents.Proposals;

namespace ScoGraph.Documents.Likelihood;

/// <summary>How likely the facts are that names of a passage may have by their kinds.</summary>
internal static class LikelyFacts
{
    /// <summary>The name of the pattern of such facts.</summary>
    private const string Pattern = "likely by kinds and words";

    /// <summary>All candidates with the logarithm of their odds.</summary>
    public static IEnumerable<(FactProposal Fact, double Score, LikelyType Type)> Find(
        TextPassage passage, IReadOnlyList<NamedPlace> places, EntityKinds kinds, PatternSet patterns, FactWeights weights)
    {
        IReadOnlyList<Candidate> all = new FactCandidates(places, kinds, patterns).Find();
        if (all.Count == 0)
            return [];
        CandidateSigns signs = new(passage.Text, places, kinds, patterns, all);
        int[] columns = [.. patterns.Likely.Select(likely => weights.Column(likely.Type))];
        Rivals rivals = new(signs, all, [.. all.Select(candidate =>
            weights.Score(columns[candidate.Type], signs.Of(candidate).Select(sign => (sign, 1.0))))]);
        return all.Select(candidate => (
            Fact(candidate), weights.Score(columns[candidate.Type], rivals.Of(candidate)), patterns.Likely[candidate.Type]));

        FactProposal Fact(Candidate candidate)
        {
            PassageSpan low = places[candidate.Low].Span, high = places[candidate.High].Span;
            PassageSpan span = new(low.Start, Math.Max(low.End, high.End));
            return new FactProposal(patterns.Likely[candidate.Type].Type, candidate.Start.Key, candidate.End.Key, passage.Number, span)
            {
                Pattern = Pattern,
            };
        }
    }
}
