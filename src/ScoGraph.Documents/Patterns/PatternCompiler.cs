using System.Text;
using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>
/// Makes a regular expression of a pattern: <c>{start}</c>, <c>{end}</c>, <c>{role}</c> and <c>{any}</c> are an entity,
/// <c>{start2}</c> and <c>{end2}</c> one or two, <c>{starts}</c>, <c>{ends}</c> and <c>{more}</c> several, <c>{,}</c> an aside between
/// commas, <c>{adv}</c> adverbs and times that may stand there, any other <c>{word}</c> one of the words of that name,
/// <c>&lt;position&gt;</c> words that name a post, <c>&lt;work&gt;</c> any words that do, any other
/// <c>&lt;word&gt;</c> some words, <c>[…]</c> what may stand there, <c>(a|b)</c> one of several, <c>...</c> some words that name
/// no entity. It is matched without backtracking, in linear time.
/// </summary>
internal sealed class PatternCompiler(IReadOnlyDictionary<string, IReadOnlySet<string>> words)
{
    /// <summary>Words that stand between others and change nothing.</summary>
    private const string Adverbs = "adv";

    /// <summary>When it was so.</summary>
    private const string Time =
        @"(?:,?\s*\b(?:in|since|until|till|on|from|for|by|between|after|before|during|as\s+of)\b[^,;:.⟦]+?\d{4}\b,?|,?\s*\b(?:for|over|after)\s+(?:[\w-]+\s+){0,2}(?:years?|months?|decades?|weeks?)\b,?|,?\s*\b(?:before|after|until|since|at|on)\s+⟦\d+⟧'s\s+(?:election|appointment|arrival|retirement|departure|resignation)\b,?)";

    /// <summary>What may stand between two of a list: "A, B and, since June, C's D".</summary>
    private const string Joint =
        @"\s*(?:,?\s*(?:and|or|&|as\s+well\s+as|plus)(?:,[^,;:.⟦]+,)?|\b(?:together|along|jointly)\s+with\b|,|;|\b(?:to|with|via|through|across|past|up\s+to|as\s+far\s+as|by\s+way\s+of)\b)\s*(?:\b(?:the|of|in|at|for|both|also|then|later|finally)\b\s*){0,2}(?:(?:the\s+)?[\w-]+\s+of\s+)?(?:\b(?:newly\s+|recently\s+)?(?:first|second|third|new|old|present|former|nearby|neighbouring|whole|smaller|larger|restored|rebuilt|opened|built|refurbished)\b\s*)?";

    /// <summary>Where one of a list lies: "Tarnov in Silvania", "the works at Tarnov".</summary>
    private const string Where = @"(?:\s+(?:in|at|of|near|on|on\s+the\s+\w+\s+of)\s+⟦\d+⟧)?";

    private const string Several = $@"{Entity}{Where}(?:{Joint}{Entity}{Where})*";

    /// <summary>An entity in a masked sentence; a pronoun or a short form has a number, too.</summary>
    public const string Entity = @"(?:⟦\d+⟧'s\s+)?⟦\d+⟧(?:\s*\([^()⟦]+\))?";

    /// <exception cref="FormatException">The pattern is not one.</exception>
    public Regex Compile(string pattern)
    {
        StringBuilder regex = new("(?i)");
        int depth = 0;
        for (int at = 0; at < pattern.Length;)
        {
            char c = pattern[at];
            int end;
            switch (c)
            {
                case ' ':
                    at++;
                    continue;
                case '{':
                    end = Closing(pattern, at, '}');
                    regex.Append(@"\s*").Append(Slot(pattern[(at + 1)..end]));
                    at = end + 1;
                    continue;
                case '<':
                    end = Closing(pattern, at, '>');
                    regex.Append(@"\s*").Append(Words(pattern[(at + 1)..end]));
                    at = end + 1;
                    continue;
                case '[':
                    regex.Append("(?:");
                    depth++;
                    break;
                case ']':
                    regex.Append(")?");
                    depth--;
                    break;
                case '(' when at + 1 < pattern.Length && pattern[at + 1] != ' ':
                    end = Closing(pattern, at, ')');
                    regex.Append(@"\s*(?:").AppendJoin('|', pattern[(at + 1)..end].Split('|').Select(Alternative)).Append(')');
                    at = end + 1;
                    continue;
                case '.' when pattern.AsSpan(at).StartsWith("..."):
                    regex.Append(@"\s*[^⟦;:.!?]*?");
                    at += 3;
                    continue;
                default:
                    end = at;
                    while (end < pattern.Length && char.IsLetterOrDigit(pattern[end]))
                        end++;
                    end = Math.Max(end, at + 1);
                    regex.Append(@"\s*").Append(Literal(pattern[at..end]));
                    at = end;
                    continue;
            }

            at++;
        }

        if (depth != 0)
            throw new FormatException("a bracket '[' and its ']' do not belong together");
        return new Regex(regex.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>Finds verbs behind a comma or a conjunction; null where there are none.</summary>
    public Regex? Further(IReadOnlySet<string> verbs) => verbs.Count == 0 ? null : new Regex(
        $@"(?i)(?:,|\b(?:and|but|then)\b)(?:{WordMarks.Adverb}[\w-]+)*\s*"
        + $@"(?<verb>(?:(?:has|had|is|was|will)\s+)?(?:{string.Join('|', verbs.Select(Literal))}))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Finds the article before nouns that stand in a relation to what went before; null where there are none.</summary>
    public static Regex? Relations(IReadOnlySet<string> nouns)
    {
        if (nouns.Count == 0)
            return null;
        string any = $@"\s+(?:[\p{{L}}-]+\s+)?(?:{string.Join('|', nouns.Select(Literal))})";
        const string beginning = @"(?:^|[.!?][""”’)]?\s+|[,;]\s+)(?<article>The)", saying = @"\b(?:said|says|told|according\s+to|added|adds)\s+(?<article>the)";
        return new Regex(
            $@"{beginning}{any}\s*(?:\b(?:is|was|are|were|will\s+be)\b|:)|{saying}{any},\s+(?-i:\p{{Lu}})",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>Finds any of some words; one that ends with <c>*</c> is the beginning of a word. Null where there are none.</summary>
    public static Regex? AnyOf(IReadOnlySet<string> words) => words.Count == 0 ? null : new Regex(
        $"(?i)(?:{string.Join('|', words.Select(Beginning))})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Finds any of some words at the end of a text. Null where there are none.</summary>
    public static Regex? EndsWith(IReadOnlySet<string> words) => words.Count == 0 ? null : new Regex(
        $@"(?i)(?:{string.Join('|', words.Select(Beginning))})\s+(?:the\s+)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Beginning(string word) => word.EndsWith('*') ? $@"\b{Regex.Escape(word[..^1])}\w*" : Literal(word);

    private static int Closing(string pattern, int at, char close) => pattern.IndexOf(close, at) is > 0 and var end ? end
        : throw new FormatException($"'{pattern[at]}' has no '{close}'");

    private static string Literal(string word)
    {
        string escaped = Regex.Escape(word.Trim()).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
        bool first = char.IsLetterOrDigit(word[0]), last = char.IsLetterOrDigit(word[^1]);
        return $"{(first ? @"\b" : "")}{escaped}{(last ? @"\b" : "")}";
    }

    /// <summary>One of several: a word, words with others between them, or a slot.</summary>
    private string Alternative(string words) => words.StartsWith('{') && words.EndsWith('}') ? Slot(words[1..^1])
        : string.Join(@"\s[^⟦;:.!?]*?", words.Split(" ... ").Select(Literal));

    private string Slot(string name) => name switch
    {
        "start" or "end" or "role" => $"(?<{name}>{Entity})",
        "start2" or "end2" => $@"(?<{name[..^1]}>{Entity}{Where}(?:\s+and(?:{WordMarks.Adverb}[\w-]+)*\s+(?:(?:of|at|for|with|by)\s+)?{Entity})?)",
        "," => @"(?:,[^,;:.]+,)?",
        "any" => $"(?:{Entity})",
        "starts" or "ends" => $"(?<{name[..^1]}>{Several})",
        "more" => $"(?<more>{Several})",
        Adverbs =>
            $@"(?:(?:,?{WordMarks.Adverb}[\w-]+,?)*{Time}?)",
        _ when words.TryGetValue(name, out IReadOnlySet<string>? some) => $"(?:{string.Join('|', some.Select(Literal))})",
        _ => throw new FormatException(
            $"{{{name}}} is none of {{start}}, {{end}}, {{start2}}, {{end2}}, {{starts}}, {{ends}}, {{more}}, {{role}}, {{any}}, {{,}}"
            + string.Concat(words.Keys.Select(word => $", {{{word}}}"))),
    };

    private static string Words(string name) => name switch
    {
        "position" or "other" => $@"(?<{name}>(?:\s*[\w'-]+){{0,5}}?{WordMarks.Post}[\w'-]+(?:\s+[\w'-]+){{0,3}}?)",
        "work" => @"(?<position>\b[\w][^,;.()⟦]+?)",
        _ when name.All(char.IsLetter) && name.Length > 0 => $@"(?<{name}>\b[\w][^,;.()⟦]+?)",
        _ => throw new FormatException($"<{name}> is no name of a property"),
    };
}
