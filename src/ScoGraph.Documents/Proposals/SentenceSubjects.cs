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
            || IsExcluded(sentence.AsSpan(0, match.Index));
    }

    public bool IsPerson(int place) => places[place].Entities.Any(entity => kinds.Fits(entity, Person, isStrict: true));

    /// <summary>In "Acme owns Bolt and built the road" Bolt built nothing; the sentence is read with its subject, too.</summary>
    private bool IsOfAnotherSubject(string sentence, Group leading) =>
        patterns.Further is not null && leading.Success && And().IsMatch(sentence.AsSpan(leading.Index + leading.Length))
            && Place().Match(sentence).Index < leading.Index && sentence.LastIndexOf('|', leading.Index) < 0
            && patterns.Further.Match(sentence, leading.Index + leading.Length) is { Success: true } verb
            && verb.Index <= leading.Index + leading.Length + 1;

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

    [GeneratedRegex(@"^,?\s+(and|but)\b")]
    private static partial Regex And();

    [GeneratedRegex(@"^,?\s+who\b")]
    private static partial Regex Who();

    [GeneratedRegex(@"⟦(\d+)⟧")]
    private static partial Regex Place();
}
