namespace ScoGraph.Documents.Likelihood;

/// <summary>
/// What other candidates of a passage say of one: a second reading, in which each knows what the others came to. Members of one list
/// speak for each other; another end of the same start, another start of the same end and another type for the same two against.
/// </summary>
internal sealed class Rivals
{
    /// <summary>Scores beyond count as this.</summary>
    private const double Most = 5.8;

    /// <summary>A rival with a lower score is none.</summary>
    private const double Least = -3;

    /// <summary>So many of the nearest are looked at.</summary>
    private const int MostLooked = 64;

    private readonly CandidateSigns _signs;
    private readonly Dictionary<Candidate, double> _scores = [];
    private readonly Dictionary<(string, string), List<Candidate>> _pairs = [];

    public Rivals(CandidateSigns signs, IReadOnlyList<Candidate> all, IReadOnlyList<double> scores)
    {
        _signs = signs;
        for (int i = 0; i < all.Count; i++)
        {
            _scores[all[i]] = Math.Clamp(scores[i], -Most, Most);
            if (!_pairs.TryGetValue(Pair(all[i]), out List<Candidate>? same))
                _pairs[Pair(all[i])] = same = [];
            same.Add(all[i]);
        }
    }

    public IEnumerable<(string Sign, double Value)> Of(Candidate candidate)
    {
        double? sameEnd = null, sameStart = null, reverse = null, type = null;
        List<double> mates = [];
        foreach (Candidate other in _signs.OfEnd(candidate).Take(MostLooked).Where(other => other != candidate))
        {
            if (_signs.List(other.From) == _signs.List(candidate.From))
                mates.Add(_scores[other]);
            else
                sameEnd = Math.Max(sameEnd ?? Least, _scores[other]);
        }

        foreach (Candidate other in _signs.OfStart(candidate).Take(MostLooked).Where(other => other != candidate))
        {
            if (_signs.List(other.To) == _signs.List(candidate.To))
                mates.Add(_scores[other]);
            else
                sameStart = Math.Max(sameStart ?? Least, _scores[other]);
        }

        foreach (Candidate other in _pairs[Pair(candidate)].Where(other => other != candidate))
        {
            if (other.Type == candidate.Type)
                reverse = Math.Max(reverse ?? Least, _scores[other]);
            else
                type = Math.Max(type ?? Least, _scores[other]);
        }

        double? listed = mates.Count == 0 ? null : mates.Average();
        return [("then", 1), ("then itself", _scores[candidate]), .. Pairs("the same end", sameEnd), .. Pairs("the same start", sameStart),
            .. Pairs("its list", listed), .. Pairs("the other way", reverse), .. Pairs("another type", type)];
    }

    private static IEnumerable<(string, double)> Pairs(string name, double? score) =>
        score is { } value ? [("then with " + name, 1), ("then " + name, value)] : [];

    private static (string, string) Pair(Candidate candidate) =>
        string.CompareOrdinal(candidate.Start.Key, candidate.End.Key) < 0 ? (candidate.Start.Key, candidate.End.Key)
        : (candidate.End.Key, candidate.Start.Key);
}
