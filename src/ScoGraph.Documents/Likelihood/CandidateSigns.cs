using System.Globalization;
using ScoGraph.Documents.Patterns;
using ScoGraph.Documents.Proposals;

namespace ScoGraph.Documents.Likelihood;

/// <summary>
/// Signs of what a candidate is worth: how its two names stand to each other, of what kind they are, and the words around them.
/// </summary>
internal sealed class CandidateSigns
{
    /// <summary>So many of the nearest are looked at.</summary>
    private const int MostLooked = 64;

    private readonly string _passage;
    private readonly IReadOnlyList<NamedPlace> _places;
    private readonly EntityKinds _kinds;
    private readonly PassageWords _words;
    private readonly PatternSet _patterns;
    private readonly PassageCues _cues;
    private readonly int[] _lists;
    private readonly int[] _breaks;
    private readonly Dictionary<(int, string), List<Candidate>> _ofStart = [], _ofEnd = [];

    public CandidateSigns(
        string passage, IReadOnlyList<NamedPlace> places, EntityKinds kinds, PatternSet patterns, IReadOnlyList<Candidate> all)
    {
        _passage = passage;
        _places = places;
        _kinds = kinds;
        _words = new PassageWords(passage);
        _patterns = patterns;
        _cues = new PassageCues(passage, patterns);
        SentenceNames names = new(passage, new PassageSpan(0, passage.Length), places, 0);
        _lists = names.Lists;
        _breaks = names.Breaks;
        foreach (Candidate candidate in all.OrderBy(candidate => candidate.Distance))
        {
            Of(_ofStart, (candidate.Type, candidate.Start.Key)).Add(candidate);
            Of(_ofEnd, (candidate.Type, candidate.End.Key)).Add(candidate);
        }
    }

    /// <summary>The first of the list that a place stands in.</summary>
    public int List(int place) => _lists[place];

    /// <summary>All of its type with the same start, the nearest first.</summary>
    public IReadOnlyList<Candidate> OfStart(Candidate candidate) => _ofStart[(candidate.Type, candidate.Start.Key)];

    /// <summary>All of its type with the same end, the nearest first.</summary>
    public IReadOnlyList<Candidate> OfEnd(Candidate candidate) => _ofEnd[(candidate.Type, candidate.End.Key)];

    /// <summary>All signs of a candidate.</summary>
    public IEnumerable<string> Of(Candidate candidate)
    {
        NamedPlace from = _places[candidate.From], to = _places[candidate.To], low = _places[candidate.Low], high = _places[candidate.High];
        bool isForward = candidate.From < candidate.To;
        int sentences = high.Sentence - low.Sentence;
        yield return "always";
        string order = isForward ? ">" : "<", where = sentences == 0 ? "=" : sentences == 1 ? "+" : "++";
        yield return "sentence " + where;
        yield return "order " + order;
        yield return "order " + order + where;
        int between = 0;
        for (int i = candidate.Low + 1; i < candidate.High; i++)
        {
            if (_places[i].Entities.Count > 0 && _lists[i] != _lists[candidate.Low] && _lists[i] != _lists[candidate.High])
                between++;
        }

        yield return $"names between {Upto(between, 3)}{where}";
        int gap = Math.Max(0, high.Span.Start - low.Span.End);
        yield return $"far {(gap <= 8 ? 0 : gap <= 25 ? 1 : gap <= 60 ? 2 : gap <= 120 ? 3 : 4)}";
        IReadOnlyList<Candidate> otherStarts = OfEnd(candidate), otherEnds = OfStart(candidate);
        int starts = Rank(candidate, otherStarts, other => other.From), ends = Rank(candidate, otherEnds, other => other.To);
        yield return $"start {Upto(starts, 3)}";
        yield return $"end {Upto(ends, 3)}";
        yield return $"start, end {Upto(starts, 1)}{Upto(ends, 1)}{where}";
        if (otherStarts.Count == 1)
            yield return "only start" + where;
        if (otherEnds.Count == 1)
            yield return "only end" + where;
        if (from.Entities.Count == 0)
            yield return from.IsPronoun ? "start pronoun" : "start short";
        if (to.Entities.Count == 0)
            yield return to.IsPronoun ? "end pronoun" : "end short";
        foreach (string kind in _kinds.All(candidate.Start))
            yield return "start kind " + kind;
        foreach (string kind in _kinds.All(candidate.End))
            yield return "end kind " + kind;
        int breaks = Breaks(low.Span.End, high.Span.Start);
        if (breaks > 0)
            yield return $"breaks {Upto(breaks, 2)}";
        if (candidate.Low == 0 || _places[candidate.Low - 1].Sentence < low.Sentence)
            yield return "leads " + order;
        if ((from.Span.End < _passage.Length && _passage[from.Span.End] is '\'' or '’') || from.IsPossessive)
            yield return "start owns";
        if ((to.Span.End < _passage.Length && _passage[to.Span.End] is '\'' or '’') || to.IsPossessive)
            yield return "end owns";
        if (_lists[candidate.Low] == _lists[candidate.High])
            yield return "one list";
        if (candidate.Start.Names.Any(name => name.Contains(candidate.End.Name, StringComparison.OrdinalIgnoreCase)))
            yield return "name within";
        foreach (string cue in _cues.Of(_patterns.Likely[candidate.Type].Type, low.Span, high.Span))
            yield return cue;
        foreach (string word in Words(candidate, order))
            yield return word;
    }

    private IEnumerable<string> Words(Candidate candidate, string order)
    {
        NamedPlace low = _places[candidate.Low], high = _places[candidate.High];
        int first = _words.FirstFrom(low.Span.End), last = _words.FirstFrom(high.Span.Start);
        HashSet<string> seen = [];
        for (int i = first; i < last; i++)
        {
            if (last - first > 24 && i >= first + 12 && i < last - 12)
                continue;
            if (seen.Add(_words[i]))
            {
                yield return "between " + _words[i];
                yield return $"between{order} {_words[i]}";
            }
        }

        for (int i = first; i + 1 < last && last - first <= 12; i++)
            yield return $"two{order} {_words[i]} {_words[i + 1]}";
        if (last - first <= 3)
        {
            IEnumerable<string> exact = Enumerable.Range(first, Math.Max(0, last - first)).Select(i => _words[i]);
            yield return $"exactly{order} {string.Join(' ', exact)}";
        }

        for (int i = Math.Max(0, _words.FirstFrom(low.Span.Start) - 4); i < _words.FirstFrom(low.Span.Start); i++)
            yield return $"before{order} {_words[i]}";
        int behind = _words.FirstFrom(high.Span.End);
        for (int i = behind; i < Math.Min(_words.Count, behind + 4); i++)
            yield return $"behind{order} {_words[i]}";
        if (RightBefore(_places[candidate.To]) is { } beforeEnd)
            yield return "end after " + beforeEnd;
        if (RightBefore(_places[candidate.From]) is { } beforeStart)
            yield return "start after " + beforeStart;
        // "In Aker and Bel": both stand behind "in".
        int head = _lists[candidate.To];
        if (head != candidate.To && RightBefore(_places[head]) is { } beforeList)
            yield return "end after " + beforeList;
    }

    private static List<Candidate> Of(Dictionary<(int, string), List<Candidate>> all, (int, string) key)
    {
        if (!all.TryGetValue(key, out List<Candidate>? own))
            all[key] = own = [];
        return own;
    }

    private string? RightBefore(NamedPlace place)
    {
        int i = _words.FirstFrom(place.Span.Start) - 1;
        if (i > 0 && _words[i] is "the" or "a" or "an")
            i--;
        return i >= 0 ? _words[i] : null;
    }

    /// <summary>How many others stand nearer, a list counted once.</summary>
    private int Rank(Candidate candidate, IReadOnlyList<Candidate> others, Func<Candidate, int> place)
    {
        HashSet<int> nearer = [];
        foreach (Candidate other in others.Take(MostLooked).TakeWhile(other => other.Distance < candidate.Distance))
        {
            if (_lists[place(other)] != _lists[place(candidate)])
                nearer.Add(_lists[place(other)]);
        }

        return nearer.Count;
    }

    private int Breaks(int from, int to)
    {
        int low = Array.BinarySearch(_breaks, from), high = Array.BinarySearch(_breaks, to);
        return Math.Max(0, (high < 0 ? ~high : high) - (low < 0 ? ~low : low));
    }

    private static string Upto(int number, int most) => Math.Min(number, most).ToString(CultureInfo.InvariantCulture);
}
