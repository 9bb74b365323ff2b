using System.Text.RegularExpressions;
using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Names;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>Finds names, and what may stand for one: pronouns, short forms such as <c>the highway</c>, adjectives of a builder.</summary>
internal sealed partial class PlaceFinder(NameMatcher names, PatternSet patterns, EntityKinds kinds)
{
    private static readonly Comparer<NamedPlace> ByEnd = Comparer<NamedPlace>.Create((a, b) => a.Span.End.CompareTo(b.Span.End));

    public List<NamedPlace> Find(string passage, IReadOnlyList<NameMatch> matches)
    {
        List<NamedPlace> places = [.. matches.Where(match => !match.IsNested && !IsImplied(names.Entities[match.Entity]))
            .GroupBy(match => match.Span)
            .Select(same => new NamedPlace(same.Key, [.. same.Select(match => names.Entities[match.Entity])], ""))];
        List<NamedPlace> others = [
            .. Pronouns(passage), .. Speakers(passage, places), .. Persons(passage), .. Silent(passage), .. Holders(passage),
            .. Relational(passage), .. ShortForms(passage, places), .. Builders(passage)];
        int next = 0;
        places.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        List<NamedPlace> all = [];
        foreach (NamedPlace other in others.OrderBy(place => place.Span.Start))
        {
            while (next < places.Count && places[next].Span.Start < other.Span.End)
                all.Add(places[next++]);
            bool isBeforeName = other.Entities.Count == 0 && other.Word.Length > 3 && next < places.Count
                && passage.AsSpan(other.Span.End, places[next].Span.Start - other.Span.End) is " ";
            if (!isBeforeName && (all.Count == 0 || all[^1].Span.End <= other.Span.Start))
                all.Add(other);
        }

        all.AddRange(places[next..]);
        return Numbered(passage, all);
    }

    private static List<NamedPlace> Numbered(string passage, List<NamedPlace> places)
    {
        int[] ends = [.. PassageSentences.Of(passage).Select(sentence => sentence.End)];
        int sentence = 0;
        for (int i = 0; i < places.Count; i++)
        {
            while (sentence < ends.Length - 1 && places[i].Span.Start >= ends[sentence])
                sentence++;
            places[i] = places[i] with { Sentence = sentence };
        }

        return places;
    }

    /// <summary>The role of members is a word in sentences about membership.</summary>
    private bool IsImplied(GraphEntity entity) => patterns.Implied.Any(implied =>
        entity.Name.StartsWith(implied.Role, StringComparison.OrdinalIgnoreCase) && kinds.Fits(entity, ["role"], isStrict: true));

    private static IEnumerable<NamedPlace> Pronouns(string passage) => Pronoun().Matches(passage)
        .Select(match => new NamedPlace(new PassageSpan(match.Index, match.Index + match.Length), [],
            Object().IsMatch(passage.AsSpan(match.Index)) ? "she"
                : match.Value.Equals("him", StringComparison.OrdinalIgnoreCase) ? "he" : match.Value.ToLowerInvariant()));

    /// <summary>"Holm: I joined Acme" says it of Holm.</summary>
    private IEnumerable<NamedPlace> Speakers(string passage, List<NamedPlace> named) =>
        named.OrderBy(place => place.Span.Start).FirstOrDefault() is { Span: { Start: <= 4, End: var end } } first
            && end < passage.Length && passage[end] == ':' && first.Entities.Any(entity => kinds.Fits(entity, ["person"], isStrict: true))
            ? Self().Matches(passage).Where(match => match.Index > end)
                .Select(match => new NamedPlace(new PassageSpan(match.Index, match.Index + match.Length), [], NamedPlace.Speaker))
            : [];

    /// <summary>"The director, born in Aker, …": whom the sentence before names.</summary>
    private IEnumerable<NamedPlace> Persons(string passage) => Post().Matches(passage)
        .Where(match => match.Index > 0 && patterns.Posts.Contains(match.Groups["post"].Value))
        .Select(match => new NamedPlace(new PassageSpan(match.Index, match.Index + match.Length), [], "he"));

    /// <summary>What is left out after "acceded in 1907": it.</summary>
    private static IEnumerable<NamedPlace> Silent(string passage) => Joining().Matches(passage).Select(match => match.Index + match.Length)
        .Select(at => new NamedPlace(new PassageSpan(at, at), [], NamedPlace.Silent));

    /// <summary>What is left out after "it is elected for life. The first, Anna Holm, …": of that role.</summary>
    private static IEnumerable<NamedPlace> Holders(string passage) => Holder().Matches(passage)
        .Select(match => new NamedPlace(new PassageSpan(match.Index, match.Index + match.Length), [], "incumbent"));

    /// <summary>The noun of a kind, or with which a name ends, behind an article, where something is named that it may stand for.</summary>
    private IEnumerable<NamedPlace> ShortForms(string passage, List<NamedPlace> places)
    {
        HashSet<string> called = [.. places.SelectMany(place => place.Entities).Distinct().SelectMany(entity => entity.Names)
            .Select(name => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant())];
        foreach (Match match in ShortForm().Matches(passage))
        {
            Group further = match.Groups["further"];
            foreach (Group group in new[] { match.Groups["noun"], further })
            {
                string noun = group.Value.ToLowerInvariant();
                if (noun.Length == 0 || places.Count == 0 || patterns.Posts.Contains(noun)
                    || !(called.Contains(noun) || kinds.OfWord(noun).Any()))
                    continue;
                if (IsApposition(passage, match.Index, noun, places))
                    break;
                yield return new NamedPlace(new PassageSpan(match.Index, group.Index + group.Length), [], noun);
                break;
            }
        }
    }

    /// <summary>"Hill Road, the highway between …" says what the road is, and names nothing else.</summary>
    private bool IsApposition(string passage, int at, string noun, List<NamedPlace> places)
    {
        if (at < 2 || passage[at - 2] != ',')
            return false;
        int named = places.BinarySearch(new NamedPlace(new PassageSpan(0, at - 2), [], ""), ByEnd);
        string[] own = [.. kinds.OfWord(noun)];
        return named >= 0 && places[named].Entities.Any(entity => kinds.Fits(entity, own, isStrict: true));
    }

    /// <summary>The article of "The contractor was …" stands for what went before: its contractor.</summary>
    private IEnumerable<NamedPlace> Relational(string passage) => patterns.Relations is null ? []
        : patterns.Relations.Matches(passage).Select(match => match.Groups["article"])
            .Select(article => new NamedPlace(new PassageSpan(article.Index, article.Index + article.Length), [], "its"));

    /// <summary>The first half of <c>Chinese-built</c>.</summary>
    private IEnumerable<NamedPlace> Builders(string passage)
    {
        foreach (Match match in Builder().Matches(passage))
        {
            GraphEntity[] meant = [.. names.Entities.Where(entity => entity.Names.Any(name => Adjectives.IsOf(match.Value, name)))];
            if (meant.Length > 0)
                yield return new NamedPlace(new PassageSpan(match.Index, match.Index + match.Length), meant, "");
        }
    }

    [GeneratedRegex(@"\b(it|its|he|him|she|his|her|they|their|we|the\s+latter)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\bI\b(?!\.)")]
    private static partial Regex Self();

    [GeneratedRegex(@"(?<=[.!?][""”’)]?\s)The (?<post>\p{Ll}[\p{Ll}-]+)(?=, (born|who|himself|herself|now|once|then|for|since|formerly|long|trained|educated)\b)")]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(the|this|that)\s+(?!the\b)(?<noun>\p{Ll}[\p{L}]{2,})\b(?!\s+(of|for)\b)(\s+(?<further>\p{Ll}[\p{L}]{2,})\b(?!\s+(of|for)\b))?", RegexOptions.IgnoreCase)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"\bthe (first|second|third|last|present|current|previous|latest)( one)?(?=, \p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex Holder();

    /// <summary>"Her" as an object: "they made her its president".</summary>
    [GeneratedRegex(@"^her(\s+(its|a|an|the|as|to|in|at|for|with|on|and|that|who|when|over|by|from|again|back|up)\b|\s*[,.;:?!])", RegexOptions.IgnoreCase)]
    private static partial Regex Object();

    [GeneratedRegex(@"\b(joined|acceded|rejoined|withdrew|(was|were) (re)?admitted|(was|were) expelled|readmitted|came on board|on board)(?=\s+(in|since|from|after|before|only|last|later|first|soon|shortly|again|two|three|as)\b|\s*[,.;])", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b\p{Lu}\p{L}+(?=[-–‑](built|constructed|laid)\b)")]
    private static partial Regex Builder();
}
