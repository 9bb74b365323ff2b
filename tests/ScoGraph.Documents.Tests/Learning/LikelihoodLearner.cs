using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Likelihood;
using ScoGraph.Documents.Names;
using ScoGraph.Documents.Patterns;
using ScoGraph.Documents.Proposals;

namespace ScoGraph.Documents.Tests.Learning;

/// <summary>Learns from texts with keys what signs of a fact weigh.</summary>
internal sealed class LikelihoodLearner
{
    /// <summary>
    /// Texts are learnt from in so many parts; the second reading sees scores of texts that the first did not learn from.
    /// </summary>
    private const int Parts = 8;

    private const double Penalty = 200, SecondPenalty = 2;

    private readonly List<(Candidate[] All, CandidateSigns Signs, Example[] Examples, bool[] IsCounted)> _passages = [];
    private int _texts;

    /// <param name="facts">The key: type, start, end and paragraph. Types that it does not name are left out.</param>
    public void Add(Graph graph, TextDocument text, IReadOnlySet<string> facts)
    {
        PatternSet patterns = PatternReader.BuiltIn;
        EntityKinds kinds = new(patterns);
        NameMatcher names = new(GraphEntities.Read(graph));
        HashSet<string> types = [.. facts.Select(fact => fact.Split(' ')[0])];
        foreach (TextPassage passage in text.Passages)
        {
            List<NamedPlace> places = new PlaceFinder(names, patterns, kinds).Find(passage.Text, names.Find(passage.Text));
            Candidate[] all = [.. new FactCandidates(places, kinds, patterns).Find()];
            CandidateSigns signs = new(passage.Text, places, kinds, patterns, all);
            Example[] examples = [.. all.Select(candidate =>
            {
                string type = patterns.Likely[candidate.Type].Type;
                bool isFact = facts.Contains($"{type} {candidate.Start.Key} {candidate.End.Key} {passage.Number}");
                return new Example(_texts, type, [.. signs.Of(candidate).Select(sign => (sign, 1.0))], isFact);
            })];
            _passages.Add((all, signs, examples, [.. examples.Select(example => types.Contains(example.Type))]));
        }

        _texts++;
    }

    /// <returns>The lines of the file of weights.</returns>
    public IEnumerable<string> Learn()
    {
        Example[] all = [.. _passages.SelectMany(Counted)];
        LogisticRegression[] parts = [.. Enumerable.Range(0, Parts).AsParallel().AsOrdered()
            .Select(part => new LogisticRegression([.. all.Where(example => example.Text % Parts != part)], Penalty))];
        List<Example> second = [];
        foreach ((Candidate[] candidates, CandidateSigns signs, Example[] examples, bool[] isCounted) in _passages)
        {
            Rivals rivals = new(signs, candidates, [.. examples.Select(example => parts[example.Text % Parts].Score(example))]);
            for (int i = 0; i < examples.Length; i++)
            {
                if (isCounted[i])
                    second.Add(examples[i] with { Signs = [.. rivals.Of(candidates[i])] });
            }
        }

        string[] types = [.. all.Select(example => example.Type).Distinct().Order(StringComparer.Ordinal)];
        return [$"sign\t{FactWeights.All}\t{string.Join('\t', types)}", .. new LogisticRegression(all, Penalty).Lines(0.05),
            .. new LogisticRegression(second, SecondPenalty).Lines(0)];
    }

    private static IEnumerable<Example> Counted((Candidate[] All, CandidateSigns Signs, Example[] Examples, bool[] IsCounted) passage) =>
        passage.Examples.Where((_, i) => passage.IsCounted[i]);
}
