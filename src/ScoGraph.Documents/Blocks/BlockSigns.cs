using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>What the words of a block show: how it ends, how long it is, what it begins with.</summary>
internal static partial class BlockSigns
{
    /// <summary>A block of more words is a paragraph whatever it ends with.</summary>
    private const int LongestHeading = 14;

    /// <summary>A caption or a line of a list without the end of a sentence may be longer.</summary>
    private const int LongestUnended = 20;

    /// <summary>What stands below a title may be longer where it ends as no sentence does.</summary>
    private const int LongestStandfirst = 30;

    /// <summary>No sign needs more of a block.</summary>
    private const int LongestLook = 400;

    public static bool IsDateline(ReadOnlySpan<char> words) => words.Length <= 100 && Dateline().IsMatch(words);

    public static bool IsByline(ReadOnlySpan<char> words) => words.Length <= 120 && (Byline().IsMatch(words) || Credits().IsMatch(words));

    /// <summary>Names in capitals and a colon before what is said: a place where the text begins so, a speaker where more do.</summary>
    public static bool IsLabelInCapitals(ReadOnlySpan<char> words) => Capitals().IsMatch(words[..Math.Min(words.Length, 80)]);

    /// <summary>Who was there, or was not.</summary>
    public static bool IsAttendance(ReadOnlySpan<char> words) => Attendance().IsMatch(words);

    /// <summary>The same as a label before names.</summary>
    public static bool IsAttendanceLine(ReadOnlySpan<char> words) => IsAttendance(words) && Labelled().IsMatch(words);

    /// <summary>Few words with a verb and a colon: what follows is said by them.</summary>
    public static bool IsLeadIn(ReadOnlySpan<char> words) => words.Length <= LongestLook && LeadIn().IsMatch(words);

    public static bool IsQuestion(ReadOnlySpan<char> words) => words.TrimEnd()[^1] is '?' or '!';

    /// <summary>How much of a paragraph is a dateline before its first sentence.</summary>
    /// <param name="isSpeaker">A name before a colon is one of a speaker.</param>
    public static int DatelineLength(ReadOnlySpan<char> words, bool isSpeaker)
    {
        if (isSpeaker && IsLabelInCapitals(words))
            return 0;
        foreach (ValueMatch match in LeadingDateline().EnumerateMatches(words[..Math.Min(words.Length, 120)]))
            return match.Length;
        return 0;
    }

    /// <summary>Short, and without the end of a sentence.</summary>
    /// <param name="isFirst">
    /// Whether the text begins so: then it is a title or what stands below it even with a colon (<c>Town Library: minutes</c>).
    /// </param>
    public static bool IsHeading(ReadOnlySpan<char> words, bool isFirst)
    {
        if (words.Length > LongestLook || IsSpeech(words) || (IsRoll(words) && (!isFirst || Attendance().IsMatch(words))))
            return false;
        int count = Count(words);
        bool isEnded = EndsSentence(words, count);
        return (isFirst && !isEnded && count <= LongestStandfirst) || (count <= LongestUnended && !isEnded)
            || (count <= LongestHeading && IsCapitals(words));
    }

    public static int Count(ReadOnlySpan<char> words)
    {
        int count = 0;
        bool isInside = false;
        foreach (char c in words)
        {
            bool isWord = !char.IsWhiteSpace(c);
            if (isWord && !isInside)
                count++;
            isInside = isWord;
        }

        return count;
    }

    /// <summary>A line of a conversation: who speaks, a colon, more than a word.</summary>
    private static bool IsSpeech(ReadOnlySpan<char> words) => Speech().IsMatch(words);

    /// <summary>A label and names behind it, such as who was there: the body of minutes.</summary>
    private static bool IsRoll(ReadOnlySpan<char> words) =>
        Labelled().IsMatch(words) && !Metadata().IsMatch(words) && (words.Count(',') >= 1 || Count(words) > 6);

    public static bool EndsSentence(ReadOnlySpan<char> words, int count)
    {
        ReadOnlySpan<char> end = words.TrimEnd().TrimEnd("\"'”’»)]*_ ");
        while (end.Length > 0 && char.IsAsciiDigit(end[^1]) && end.Length > 1 && end[^2] == '[')
            end = end[..^2];
        return end.Length > 0 && (end[^1] is '.' or '!' or '?' or '…' or ';' or '。' || (end[^1] == ':' && count > 3));
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        int upper = 0;
        foreach (char c in words)
        {
            if (char.IsLower(c))
                return false;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper > 3;
    }

    [GeneratedRegex(@"^\s*\p{Lu}[\p{Lu}'’.-]+([ ,/]+\p{Lu}[\p{Lu}'’.-]+){0,4}(,?\s+(\p{Lu}\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{L}+)(,?\s+\d{4})?)?\s*(\([^)]{1,40}\))?\s*[:—–-]*\s*$")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^\s*(\p{Lu}[\p{Lu}'’.-]+([ ,/]+\p{Lu}[\p{Lu}'’.-]+){0,4}(,?\s+(\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{L}+)(,?\s+\d{4})?)?\s*(\([^)]{1,40}\))?\s*(—|–|--|-\s|:\s)|\p{Lu}[\p{L}'’.-]+([ ,]+\p{Lu}[\p{L}'’.-]+){0,3},?\s+((\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{L}+)(,?\s+\d{4})?\s*(\([^)]{1,40}\))?|\([^)]{1,40}\))\s*(—|–|--|-\s|:\s))\s*")]
    private static partial Regex LeadingDateline();

    [GeneratedRegex(@"^\s*((by|von|par|reporting by|written by|words by|text by|author:|authors:|reporter:|interview by|interview:|editing by|interviewed by|words:|text:|story:|as told to|(from|by) (our|the|a) (\w+ )?(correspondent|reporter|editor|staff)( in)?)\s+(?-i:\p{Lu})[^.?!;]*\.?|(from|by) (our|a) (\w+ ){0,2}(correspondent|reporter|staff)\.?|(?-i:\p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+),? (in|reports from|reporting from) (?-i:\p{Lu})\p{L}+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    /// <summary>Several credits in a line: "Interview: Anna Holm. Photographs: Per Lund".</summary>
    [GeneratedRegex(@"^\s*((?i:interview|interviewed|words|text|story|report|reporting|photos?|photographs?|photography|pictures?|images?|illustrations?|translation|translated|editing|edited|research|graphics?|video)(\s*:|\s+by\b)\s*\p{Lu}[\p{L}.'’-]*(\s+(\p{Lu}[\p{L}.'’-]*|and|de|van|von|la))*\s*([.,;|/·•–—-]\s*|$)){2,4}$")]
    private static partial Regex Credits();

    [GeneratedRegex(@"^\s*\p{Lu}[\p{Lu}'’.-]*([ ,/&]+\p{Lu}[\p{Lu}'’.-]*){0,4}:\s+\S")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^\s*([QA]\d*[.:]|\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3}:|[–—])\s+\S+.*[.?!…""”’)]\s*$", RegexOptions.Singleline)]
    private static partial Regex Speech();

    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} ]{2,28}:\s+\S", RegexOptions.Singleline)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^\s*(also |those )?(present|attend\w*|in attendance|apologies|absent|members?|participants|excused)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attendance();

    [GeneratedRegex(@"^\s*\p{L}[^.!?:\n]*\b(decided|resolved|agreed|noted|approved|recommended|considered|heard|asked|found|proposed|adopted|elected|discussed|reported|received|confirmed|requested|ordered|voted|concluded|appointed|is|are|was|were|has|have|had|includes?|included|comprises?|comprised)\b[^.!?:\n]*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^\s*(date|dates|time|place|venue|location|by|author|authors|source|subject|title|reference|ref|published|updated|tags?|topics?|filed under|keywords|category|categories|section|language|version|status|minutes|issue|volume)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Metadata();
}
