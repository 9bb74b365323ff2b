using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Patterns;
using ScoGraph.Documents.Proposals;

namespace ScoGraph.Documents.Likelihood;

/// <summary>All that names of a passage may have by their kinds: each two entities once for each type, where they stand nearest.</summary>
internal sealed class FactCandidates(IReadOnlyList<NamedPlace> places, EntityKinds kinds, PatternSet patterns)
{
    /// <summary>So many places before and after one are looked at.</summary>
    private const int Farthest = 12;

    /// <summary>So many sentences on.</summary>
    private const int Reach = 2;

    private readonly Antecedents _antecedents = new(places, kinds, patterns);

    /// <summary>Finds them all.</summary>
    public IReadOnlyList<Candidate> Find()
    {
        Dictionary<(int, string, string), Candidate> all = [];
        for (int type = 0; type < patterns.Likely.Count; type++)
        {
            LikelyType likely = patterns.Likely[type];
            GraphEntity?[] starts = Fitting(likely.Start, likely.StartNot);
            if (Array.TrueForAll(starts, entity => entity is null))
                continue;
            GraphEntity?[] ends = Fitting(likely.End, likely.EndNot);
            for (int from = 0; from < starts.Length; from++)
            {
                if (starts[from] is not { } start)
                    continue;
                for (int to = Math.Max(0, from - Farthest); to < Math.Min(ends.Length, from + Farthest + 1); to++)
                {
                    bool isVague = places[from].IsPronoun && places[to].IsPronoun;
                    if (isVague || ends[to] is not { } end || end == start || Sentences(from, to) > Reach)
                        continue;
                    int distance = Distance(from, to);
                    (int, string, string) key = (type, start.Key, end.Key);
                    if (!all.TryGetValue(key, out Candidate? known) || known.Distance > distance)
                        all[key] = new Candidate(type, start, end, from, to, distance);
                }
            }
        }

        return [.. all.Values];
    }

    private int Sentences(int a, int b) => Math.Abs(places[a].Sentence - places[b].Sentence);

    private int Distance(int from, int to)
    {
        int low = Math.Min(from, to), high = Math.Max(from, to);
        int letters = Math.Clamp(places[high].Span.Start - places[low].Span.End, 0, 400);
        int vague = (places[from].Entities.Count == 0 ? 30 : 0) + (places[to].Entities.Count == 0 ? 30 : 0);
        return (1000 * Sentences(from, to)) + (40 * (high - low)) + letters + vague;
    }

    private GraphEntity?[] Fitting(IReadOnlyList<string> wanted, IReadOnlyList<string> unwanted)
    {
        GraphEntity?[] all = new GraphEntity?[places.Count];
        for (int i = 0; i < all.Length; i++)
        {
            if (places[i].Word == NamedPlace.Silent)
                continue;
            GraphEntity? entity = _antecedents.Resolve(i, wanted, isStrict: true, []);
            all[i] = entity is null || (unwanted.Count > 0 && kinds.Fits(entity, unwanted, isStrict: true)) ? null : entity;
        }

        return all;
    }
}
