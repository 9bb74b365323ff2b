using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Names;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>The facts that one passage seems to state.</summary>
internal sealed partial class PassageProposals(
    TextPassage passage, PatternSet patterns, EntityKinds kinds, Descriptors descriptors, IReadOnlyList<NamedPlace> places)
{
    private static readonly string[] Role = ["role"];
    private static readonly string[] NoProperty = ["start", "end", "more", "role", "other", "branch", "count"];

    /// <summary>One pattern fits a sentence so often at the most.</summary>
    private const int MostFits = 64;

    private readonly Dictionary<(string Type, string Start, string End), FactProposal> _all = [];
    private readonly Antecedents _antecedents = new(places, kinds, patterns);
    private readonly SentenceSubjects _subjects = new(places, kinds, patterns);

    public IEnumerable<FactProposal> All => _all.Values;

    /// <summary>What sentences say.</summary>
    public void FindStated()
    {
        int first = 0;
        foreach (PassageSpan span in PassageSentences.Of(passage.Text))
        {
            while (first < places.Count && places[first].Span.Start < span.Start)
                first++;
            if (first == places.Count)
                return;
            if (places[first].Span.Start >= span.End)
                continue;
            MaskedSentence sentence = new(passage.Text, span, places, descriptors, patterns.Marks);
            if (!sentence.HasTwo)
                continue;
            MaskedSentence[] readings = [.. new[]
            {
                sentence,
                patterns.Further is null ? null : sentence.WithSubjects(patterns.Further),
                sentence.WithRelatives(_subjects.IsPerson),
                sentence.WithoutAsides(),
            }.OfType<MaskedSentence>()];
            foreach (FactPattern pattern in patterns.Patterns.Where(pattern => pattern.Text is not null))
            {
                foreach (MaskedSentence reading in readings)
                    Find(pattern, reading);
            }
        }
    }

    /// <summary>What names in one sentence are likely to have, where no pattern says something of the two.</summary>
    public void FindCoMentions()
    {
        CoMentions mentions = new(kinds, patterns, _antecedents);
        HashSet<(string, string)> stated =
            [.. _all.Keys.SelectMany(fact => new[] { (fact.Start, fact.End), (fact.End, fact.Start) })];
        FactProposal[] all = [.. _all.Values];
        int first = 0;
        foreach (PassageSpan span in PassageSentences.Of(passage.Text))
        {
            while (first < places.Count && places[first].Span.Start < span.Start)
                first++;
            SentenceNames names = new(passage.Text, span, places, first);
            if (names.Count < 2)
                continue;
            FactProposal[] here = [.. all.Where(fact => fact.Span.Start >= span.Start && fact.Span.Start < span.End)];
            foreach ((CoMentionPattern pattern, GraphEntity start, GraphEntity end, PassageSpan words) in mentions.Find(names))
            {
                bool isHere = here.Any(fact => fact.Type == pattern.Type
                    && ((pattern.Once.Contains("start") && fact.Start == start.Key)
                        || (pattern.Once.Contains("end") && fact.End == end.Key)));
                if (isHere || stated.Contains((start.Key, end.Key)))
                    continue;
                Add(new FactProposal(pattern.Type, start.Key, end.Key, passage.Number, words) { Pattern = pattern.Name });
                stated.Add((end.Key, start.Key));
            }
        }
    }

    /// <summary>What names are likely to have that nothing is said of yet, in one sentence and then in two.</summary>
    public void FindLone()
    {
        CoMentionPattern[] lone = [.. patterns.CoMentions.Where(pattern => pattern.IsOfLone)];
        if (lone.Length == 0 || places.Count < 2)
            return;
        CoMentions mentions = new(kinds, patterns, _antecedents);
        FactsSoFar facts = new(_all.Values);
        for (int reach = 0; reach <= lone.Max(pattern => pattern.Reach); reach++)
        {
            foreach (SentenceNames names in Windows(reach))
            {
                foreach (CoMentionPattern pattern in lone.Where(pattern => pattern.Reach >= reach))
                {
                    foreach ((_, GraphEntity start, GraphEntity end, PassageSpan words) in
                        mentions.Find(names, pattern, (entity, isEnd) => facts.IsFree(pattern, entity, isEnd)).ToArray())
                    {
                        if (facts.HasBoth(start, end))
                            continue;
                        FactProposal fact = new(pattern.Type, start.Key, end.Key, passage.Number, words) { Pattern = pattern.Name };
                        Add(fact);
                        facts.Add(fact);
                    }
                }
            }
        }
    }

    /// <summary>The names of each sentence, with those of some that follow.</summary>
    private IEnumerable<SentenceNames> Windows(int further)
    {
        Queue<PassageSpan> last = [];
        int first = 0;
        foreach (PassageSpan span in PassageSentences.Of(passage.Text))
        {
            last.Enqueue(span);
            if (last.Count <= further)
                continue;
            PassageSpan window = new(last.Dequeue().Start, span.End);
            while (first < places.Count && places[first].Span.Start < window.Start)
                first++;
            SentenceNames names = new(passage.Text, window, places, first);
            if (names.Count >= 2)
                yield return names;
        }
    }

    /// <summary>Takes in what names are likely to have, and leaves out what is not likely.</summary>
    /// <param name="facts">Facts that may be, with the logarithm of their odds.</param>
    public void Weigh(IEnumerable<(FactProposal Fact, double Score, LikelyType Type)> facts) =>
        new FactWeighing(passage, patterns).Weigh(_all, facts);

    /// <summary>What names say that have other names in them.</summary>
    public void FindWithin(IReadOnlyList<NameMatch> matches, IReadOnlyList<GraphEntity> entities)
    {
        foreach (FactPattern pattern in patterns.Patterns.Where(pattern => pattern.Text is null))
        {
            for (int i = 0; i < matches.Count; i++)
            {
                NameMatch whole = matches[i];
                if (whole.IsNested || !kinds.Fits(entities[whole.Entity], pattern.Start, pattern.IsStartKnown))
                    continue;
                NameMatch[] parts = [.. matches.Skip(i + 1).TakeWhile(part => part.Span.Start < whole.Span.End)
                    .Where(part => whole.Span.Contains(part.Span) && kinds.Fits(entities[part.Entity], pattern.End, pattern.IsEndKnown))];
                if (parts.Select(part => part.Entity).Distinct().Count() < pattern.Least)
                    continue;
                foreach (NameMatch part in parts)
                {
                    Add(new FactProposal(pattern.Type, entities[whole.Entity].Key, entities[part.Entity].Key, passage.Number, whole.Span)
                    {
                        Pattern = pattern.Name,
                        Because = pattern.Because,
                    });
                }
            }
        }
    }

    /// <summary>What follows from facts that were found.</summary>
    public void FindImplied(IReadOnlyList<GraphEntity> entities)
    {
        foreach (ImpliedFact implied in patterns.Implied)
        {
            GraphEntity[] roles = [.. entities.Where(entity => kinds.Fits(entity, ["role"], isStrict: true)
                && entity.Name.StartsWith(implied.Role, StringComparison.OrdinalIgnoreCase))];
            if (roles.Length != 1)
                continue;
            foreach (FactProposal fact in _all.Values.Where(fact => fact.Type == implied.When).ToArray())
                Add(fact with { Type = implied.Type, End = roles[0].Key, Pattern = implied.Name, Because = implied.Because });
        }
    }

    private void Find(FactPattern pattern, MaskedSentence sentence)
    {
        int from = 0, last = 0, second = 0;
        for (int fits = 0; fits < MostFits && pattern.Text!.Match(sentence.Text, from) is { Success: true } match; fits++)
        {
            from = match.Index + 1;
            // The rest of a sentence that fits already, but for one that begins in its second end.
            if (match.Index + match.Length <= last && match.Index < second)
                continue;
            last = match.Index + match.Length;
            second = Math.Max(match.Groups["start"].Index, match.Groups["end"].Index);
            if (_subjects.IsOfAnother(sentence.Text, match) || patterns.IsUnsaid(match.Value, pattern.Unless))
                continue;
            if (match.Groups["role"] is { Success: true } role && !Ends(role, Role, isStrict: true, []).Any())
                continue;
            int lead = match.Length - match.ValueSpan.TrimStart().Length;
            PassageSpan span = new(sentence.Origin(match.Index + lead), sentence.Origin(match.Index + match.Length));
            Dictionary<string, object> properties = Properties(match);
            foreach (GraphEntity start in Starts(match, pattern)
                .Where(start => pattern.StartNot.Count == 0 || !kinds.Fits(start, pattern.StartNot, isStrict: true)))
            {
                bool isFirstKind = pattern.EndNot.Count == 0 || kinds.Fits(start, [pattern.Start[0]], isStrict: true);
                foreach (GraphEntity end in OtherEnds(match, pattern)
                    .Where(end => end != start && (isFirstKind || !kinds.Fits(end, pattern.EndNot, isStrict: true))))
                {
                    Add(new FactProposal(pattern.Type, start.Key, end.Key, passage.Number, span)
                    {
                        Pattern = pattern.Name,
                        Properties = properties,
                    });
                }
            }
        }
    }

    private IEnumerable<GraphEntity> Starts(Match match, FactPattern pattern) =>
        Ends(match.Groups["start"], pattern.Start, pattern.IsStartKnown, Named(match, "end", "more"), IsLeading(match, "start"));

    private IEnumerable<GraphEntity> OtherEnds(Match match, FactPattern pattern) =>
        Ends(match.Groups["end"], pattern.End, pattern.IsEndKnown, Named(match, "start"), IsLeading(match, "end"))
            .Concat(Ends(match.Groups["more"], pattern.End, pattern.IsEndKnown, Named(match, "start"))).Distinct();

    /// <summary>Whom slots name outright.</summary>
    private GraphEntity[] Named(Match match, params ReadOnlySpan<string> slots)
    {
        List<GraphEntity> named = [];
        foreach (string slot in slots)
        {
            foreach (Match number in Place().Matches(match.Groups[slot].Value))
                named.AddRange(places[int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture)].Entities);
        }

        return [.. named];
    }

    /// <summary>Whether what is said begins with this end.</summary>
    private static bool IsLeading(Match match, string end) => match.Groups[end].Index <= match.Index + 1;

    /// <summary>Whom a slot names. What does not fit among several ends the list: it is said of the one before it.</summary>
    private IEnumerable<GraphEntity> Ends(
        Group slot, IReadOnlyList<string> wanted, bool isStrict, GraphEntity[] apart, bool isLeading = false)
    {
        IEnumerable<GraphEntity?> all = Listed().Matches(OneList(slot.Value, isLeading))
            .Select(number => int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .Select(place => _antecedents.Resolve(place, wanted, isStrict, apart));
        GraphEntity?[] listed = [.. isLeading ? all.Reverse() : all];
        // "On the proposal of Goldacre, Obiang was …": two names with a comma alone between them are no list.
        if (isLeading && Pair().IsMatch(slot.Value))
            listed = listed[..1];
        return listed.SkipWhile(entity => entity is null).TakeWhile(entity => entity is not null).OfType<GraphEntity>().Distinct();
    }

    /// <summary>A list with commas ends at a semicolon.</summary>
    private static string OneList(string list, bool isLeading)
    {
        int at = isLeading ? list.LastIndexOf(';') : list.IndexOf(';', StringComparison.Ordinal);
        if (at < 0 || !Joined().IsMatch(list.AsSpan(0, at)))
            return list;
        return isLeading ? list[(at + 1)..] : list[..at];
    }

    private static Dictionary<string, object> Properties(Match match)
    {
        Dictionary<string, object> properties = [];
        foreach (Group group in match.Groups.Values)
        {
            if (!group.Success || NoProperty.Contains(group.Name) || char.IsDigit(group.Name[0]))
                continue;
            string words = Spaces().Replace(Place().Replace(group.Value, ""), " ").Trim();
            if (group.Name == "position" && Former().Match(words) is { Success: true } former)
            {
                properties["former"] = true;
                words = words[former.Length..];
            }

            if (words.Length > 0)
                properties[group.Name] = words;
        }

        return properties;
    }

    private void Add(FactProposal fact) => _all.TryAdd((fact.Type, fact.Start, fact.End), fact);

    /// <summary>Whose it is, and where, stands in no list: Peru's Condor, Tarnov in Silvania.</summary>
    [GeneratedRegex(@"(?<!⟧ (?:in|at|of|near|on|on the \w+ of) )⟦(\d+)⟧(?!'s\s*⟦)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"⟧\s*(,|and\b|or\b)")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s*⟦\d+⟧\s*[,;]\s*⟦\d+⟧\s*$")]
    private static partial Regex Pair();

    [GeneratedRegex(@"⟦(\d+)⟧")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(former|ex-|late|onetime|previous)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Former();
}
