using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>What minutes say of the meeting before and behind their body: when and where, the next one, who has a copy.</summary>
internal static partial class MeetingSigns
{
    /// <summary>A longer block is a paragraph.</summary>
    private const int LongestOpening = 45, LongestLabelled = 30;

    /// <summary>A line of the front: <c>Minutes of the meeting held on 3 May at 10 a.m.</c>, <c>Venue: Town Hall, Aker.</c></summary>
    public static bool IsOpening(ReadOnlySpan<char> words) =>
        IsLabelled(words) || (words.Length <= 400 && BlockSigns.Count(words) <= LongestOpening && IsTitle(words));

    /// <summary>A label and its value, where nothing but furniture stands on one side of it.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> words) =>
        words.Length <= 300 && BlockSigns.Count(words) <= LongestLabelled && Labels().IsMatch(words);

    private static bool IsTitle(ReadOnlySpan<char> words) =>
        (Title().IsMatch(words) || (Held().IsMatch(words) && Hour().IsMatch(words))) && !Verb().IsMatch(words);

    [GeneratedRegex(@"^\W*((draft|approved|confirmed|unconfirmed|official|short|abridged)\s+)?(minutes|notes|record|protocol|proceedings)\s+of\s+(the|a|an|its|our)\b.{0,200}\b(held|convened|at|on)\b.*\d", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\W*(held|convened|called)\s+(on|at|in|by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Held();

    [GeneratedRegex(@"\b([ap]\.m\.|o['’]clock\.?|noon\.?|hours\.?|\d{1,2}[.:]\d\d\.?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b(was|were|is|are|be|been|has|have|had|show|shows|record|records|say|says|tell|tells|circulated|approved by|read and)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^\W*((date|time|place|venue|location|day|hour)s?(( and |, | / |/)(date|time|place|venue|location))?( of (the )?(this |next )?meeting)?|(date|time|place)s? (and \w+ )?of (the )?(next|future|following) (meeting|session|sitting)s?|next (meeting|session|sitting)s?|future meetings|duration|ref(erence)?( no\.?| number)?|our ref|document( no\.?| number)?|paper( no\.?)?|file( no\.?)?|version|revision|status|classification|circulation|distribution( list)?|copy|copies( to)?|minutes( taken)?( by)?|minute[- ]taker|note[- ]taker|taken by|recorded by)\s*:\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex Labels();
}
