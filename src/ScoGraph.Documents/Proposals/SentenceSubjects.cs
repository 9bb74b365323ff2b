using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>Whether words that fit a pattern are said of what they begin with, and not of another subject of the sentence.</summary>
internal sealed partial class SentenceSubjects(IReadOnlyList<NamedPlace> places, EntityKinds kinds, PatternSet patterns)
{
    private static readonly string[] Person = ["person"];

    /// <summary>Whether it is said of another, or said of all but this one.</summary>
    public bool IsOfAnother(string sentence, Match match)
    {
        Group start = match.Groups["start"], end = match.Groups["end"];
        return IsOfAnotherSubject(sentence, end.Index < start.Index ? end : start) || IsWhoOfAnother(sentence, start)
            || IsExcluded(sentence.AsSpan(0, match.Index)) || IsInAside(sentence, end.Index < start.Index ? end : start)
            || IsBesideClause(sentence, end.Index < start.Index ? end : start, end.Index < start.Index ? start : end);
    }

    public bool IsPerson(int place) => places[place].Entities.Any(entity => kinds.Fits(entity, Person, isStrict: true));

    /// <summary>In "Acme owns Bolt and built the road" Bolt built nothing; the sentence is read with its subject, too.</summary>
    private bool IsOfAnotherSubject(string sentence, Group leading) =>
        patterns.Further is not null && leading.Success && And().IsMatch(sentence.AsSpan(leading.Index + leading.Length))
            && Place().Match(sentence).Index < leading.Index && sentence.LastIndexOf('|', leading.Index) < 0
            && patterns.Further.Match(sentence, leading.Index + leading.Length) is { Success: true } verb
            && verb.Index <= And().Match(sentence[(leading.Index + leading.Length)..]).Length + leading.Index + leading.Length - 3;

    /// <summary>In "the department, now run by Bolt, should become …", what is said behind the aside is not said of Bolt.</summary>
    private static bool IsInAside(string sentence, Group leading) => leading.Success && leading.Index > 0
        && EndOfAside().IsMatch(sentence.AsSpan(leading.Index + leading.Length)) && Aside().IsMatch(sentence.AsSpan(0, leading.Index));

    /// <summary>In "Acme, which runs ten shops, and Bolt", Bolt is none that Acme runs.</summary>
    private static bool IsBesideClause(string sentence, Group leading, Group other) => leading.Success && other.Success
        && other.Index > leading.Index + leading.Length
        && Clause().IsMatch(sentence.AsSpan(leading.Index + leading.Length, other.Index - leading.Index - leading.Length));

    /// <summary>In "an engineer at Voltane who became president", <c>who</c> is no company.</summary>
    private bool IsWhoOfAnother(string sentence, Group start)
    {
        if (!start.Success || !Who().IsMatch(sentence.AsSpan(start.Index + start.Length)))
            return false;
        int[] before = [.. Place().Matches(sentence[..(start.Index + start.Length)])
            .Select(number => int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];
        return before.Length > 1 && !IsPerson(before[^1]) && places[before[^1]].Entities.Count > 0 && before.Any(IsPerson);
    }

    /// <summary>"All except": what comes next is taken out.</summary>
    private bool IsExcluded(ReadOnlySpan<char> before)
    {
        foreach (string word in patterns.Excluding)
        {
            if (before.TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^(\s+(in|since|from)\s+\d{4})?,?\s+(and|but)\b")]
    private static partial Regex And();

    [GeneratedRegex(@"⟦\d+⟧,\s(which|who|whose|that|now|then|until|since|for|a|an|the|born|itself|once|formerly|long|at\spresent)\b[^,;:.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^,\s(has|have|had|is|was|are|were|should|will|became|becomes|joined|belongs|forms)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfAside();

    [GeneratedRegex(@"^,\s(which|who|that)\b[^⟦;]*,\s(and|or|but)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^,?\s+who\b")]
    private static partial Regex Who();

    [GeneratedRegex(@"⟦(\d+)⟧")]
    private static partial Regex Place();
}
