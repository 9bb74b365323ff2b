using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>
/// Facts that two names in one sentence are likely to have. Two names get points: two for a word that speaks of such a fact in
/// their part of the sentence, one for such a word elsewhere in it; one for a word right before the end that speaks for it; one if no other
/// name stands between them, one off for each that the fact could begin or end at instead; one if they stand near each other; one off
/// where what is said breaks off between them.
/// An end goes to the start that has the most points.
/// </summary>
internal sealed class CoMentions(EntityKinds kinds, PatternSet patterns, Antecedents antecedents)
{
    private static readonly string[] Place = ["place"];
    private static readonly HashSet<string> Saying =
        ["said", "says", "added", "adds", "told", "explained", "remarked", "noted", "argued", "recalled", "insisted", "observed", "warned"];

    /// <summary>So many names on either side are looked at.</summary>
    private const int Farthest = 8;

    private const int Near = 40;

    /// <summary>What the names of one sentence are likely to have by one pattern.</summary>
    public IEnumerable<(CoMentionPattern Pattern, GraphEntity Start, GraphEntity End, PassageSpan Span)> Find(SentenceNames names) =>
        patterns.CoMentions.Where(pattern => !pattern.IsOfLone).SelectMany(pattern => Find(names, pattern, (_, _) => true));

    /// <summary>The same by one pattern, of entities that may have such a fact.</summary>
    /// <param name="isFree">Whether an entity may be the start of one, or with true its end.</param>
    public IEnumerable<(CoMentionPattern Pattern, GraphEntity Start, GraphEntity End, PassageSpan Span)> Find(
        SentenceNames names, CoMentionPattern pattern, Func<GraphEntity, bool, bool> isFree)
    {
        GraphEntity?[] starts = Fitting(
            names, pattern.Start, pattern.StartNot, i => IsStart(names, i, pattern), entity => isFree(entity, false));
        if (Array.TrueForAll(starts, entity => entity is null))
            yield break;
        GraphEntity?[] ends = Fitting(names, pattern.End, pattern.EndNot, i => IsEnd(names, i, pattern), entity => isFree(entity, true));
        if (Array.TrueForAll(ends, entity => entity is null))
            yield break;
        int[] words = pattern.Words is null ? [] : [.. pattern.Words.Matches(names.Text)
            .Select(match => names.Sentence.Start + match.Index).Where(at => !names.IsInName(at))];
        foreach ((int start, int end) in Pairs(names, pattern, starts, ends, words))
        {
            int from = Math.Min(names[start].Span.Start, names[end].Span.Start);
            int to = Math.Max(names[start].Span.End, names[end].Span.End);
            yield return (pattern, starts[start]!, ends[end]!, new PassageSpan(from, to));
        }
    }

    private GraphEntity?[] Fitting(
        SentenceNames names, IReadOnlyList<string> wanted, IReadOnlyList<string> unwanted, Predicate<int> isMeant,
        Predicate<GraphEntity> isFree)
    {
        GraphEntity?[] all = new GraphEntity?[names.Count];
        for (int i = 0; i < all.Length; i++)
        {
            GraphEntity? entity = isMeant(i) ? antecedents.Resolve(names.First + i, wanted, isStrict: true, []) : null;
            // "The Norland hospital" names the hospital.
            bool isAdjective = entity is not null && names[i].Entities.Count > 0 && kinds.OfWord(names.NextWord(i)).Any();
            if (isAdjective && kinds.Fits(entity!, Place, isStrict: true))
                continue;
            bool isUnwanted = entity is null || (unwanted.Count > 0 && kinds.Fits(entity, unwanted, isStrict: true)) || !isFree(entity);
            all[i] = isUnwanted ? null : entity;
        }

        return all;
    }

    private static bool IsStart(SentenceNames names, int i, CoMentionPattern pattern) =>
        names[i].Word != NamedPlace.Silent && IsOutright(names, i, pattern, "start")
        && pattern.StartNotAfter?.IsMatch(names.Before(names.Lists[i])) != true;

    /// <summary>Of whom nothing else is said is named, not meant by a pronoun.</summary>
    private static bool IsOutright(SentenceNames names, int i, CoMentionPattern pattern, string end) =>
        names[i].Entities.Count > 0 || !(pattern.Alone.Contains(end) || pattern.Unused.Contains(end));

    private static bool IsEnd(SentenceNames names, int i, CoMentionPattern pattern) =>
        IsOutright(names, i, pattern, "end") && !(pattern.IsNoOwner && names.IsOwner(i))
        && (names[i].Word != NamedPlace.Silent || pattern.Start.Contains("place"))
        && pattern.NotAfter?.IsMatch(names.Before(names.Lists[i])) != true;

    private IEnumerable<(int Start, int End)> Pairs(
        SentenceNames names, CoMentionPattern pattern, GraphEntity?[] starts, GraphEntity?[] ends, int[] words)
    {
        List<(int Start, int End, int Points)> pairs = [];
        for (int end = 0; end < ends.Length; end++)
        {
            if (ends[end] is null)
                continue;
            List<(int Start, int Points)> own = [];
            bool isAfter = pattern.After?.IsMatch(names.Before(names.Lists[end])) == true;
            for (int start = Math.Max(0, end - Farthest); start < Math.Min(starts.Length, end + Farthest); start++)
            {
                bool isListed = names.Lists[start] == names.Lists[end] && (ends[start] is not null || starts[end] is not null);
                bool isVague = names[start].IsPronoun && names[end].IsPronoun;
                if (starts[start] is null || starts[start] == ends[end] || isListed || isVague)
                    continue;
                int points = Points(names, pattern, start, end, starts, ends, words) + (isAfter ? 1 : 0);
                if (IsOtherWay(names, pattern, start, end, starts, ends, isAfter))
                    continue;
                if (points >= pattern.Least && !IsUnsaid(names, start, end, pattern))
                    own.Add((start, points));
            }

            if (own.Count == 0)
                continue;
            int best = own.MaxBy(pair => pair.Points).Start;
            bool isMany = pattern.Many.Contains("start");
            pairs.AddRange(own
                .Where(pair => pair.Start == best || isMany)
                .Select(pair => (pair.Start, end, pair.Points)));
        }

        return pattern.IsOne
            ? pairs.GroupBy(pair => starts[pair.Start]).SelectMany(same =>
                same.Where(pair => names.Lists[pair.End] == names.Lists[same.MaxBy(best => best.Points).End]))
                .Select(pair => (pair.Start, pair.End))
            : pairs.Select(pair => (pair.Start, pair.End));
    }

    /// <summary>
    /// Whether of two that may be either end the other is rather the end: what stands behind a word that speaks for it, else the later.
    /// </summary>
    private static bool IsOtherWay(
        SentenceNames names, CoMentionPattern pattern, int start, int end, GraphEntity?[] starts, GraphEntity?[] ends, bool isAfter)
    {
        if (starts[end] is null || ends[start] is null)
            return false;
        bool isOther = pattern.After?.IsMatch(names.Before(names.Lists[start])) == true;
        return isOther == isAfter ? end < start : isOther;
    }

    private static int Points(
        SentenceNames names, CoMentionPattern pattern, int start, int end, GraphEntity?[] starts, GraphEntity?[] ends, int[] words)
    {
        int low = Math.Min(start, end), high = Math.Max(start, end), points = 0, others = 0;
        bool isAnother = false;
        PassageSpan part = names.Part(start, end);
        if (words.Length > 0)
            points += words.Any(at => at >= part.Start && at < part.End) ? 2 : 1;
        for (int i = low + 1; i < high; i++)
        {
            bool isInList = names.Lists[i] == names.Lists[start] || names.Lists[i] == names.Lists[end];
            bool isStart = starts[i] is not null && starts[i] != starts[start] && !pattern.Many.Contains("start");
            bool isEnd = ends[i] is not null && ends[i] != ends[end] && !pattern.Many.Contains("end");
            if (!isInList && (isStart || isEnd))
                others++;
            isAnother |= !isInList && names[i].Entities.Count > 0;
        }

        points += others > 0 ? -others : isAnother ? 0 : 1;
        if (!isAnother && names[high].Span.Start - names[low].Span.End <= Near)
            points++;
        if (IsWeak(names, start) || IsWeak(names, end))
            points--;
        // "The Games: Oslo, 3 May".
        if (names.Between(low, high).Trim() != ":")
            points -= names.BreaksBetween(low, high);
        return points;
    }

    /// <summary>A pronoun that is not the subject of the sentence may stand for many.</summary>
    private static bool IsWeak(SentenceNames names, int i) =>
        names[i].IsPossessive || (i > 0 && names[i].Word is "it" or "they" or "we" && names[i].Span.Start < names[i].Span.End);

    private bool IsUnsaid(SentenceNames names, int start, int end, CoMentionPattern pattern)
    {
        string between = names.Between(start, end);
        if (pattern.NotBetween?.IsMatch(between) == true || (end < start && pattern.NotBackwards?.IsMatch(between) == true))
            return true;
        // "The union, he said, had …": what is said is not of whom says it.
        int high = Math.Max(start, end);
        if (between.TrimEnd() is [.., ',' or '"' or '”'] && names[high].Span.End < names.Sentence.End
            && Saying.Contains(names.NextWord(high)))
            return true;
        string before = names.Before(names.Lists[start]).TrimEnd();
        if (SentenceNames.IsAnd(between) || patterns.Excluding.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
            return true;
        return patterns.IsUnsaid(names.Around(start, end), pattern.Unless);
    }
}
