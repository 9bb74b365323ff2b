using System.Text;
using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>
/// Makes a regular expression of a pattern: <c>{start}</c>, <c>{end}</c> and <c>{any}</c> are an entity, <c>{starts}</c> and
/// <c>{ends}</c> several, <c>{,}</c> an aside between commas, <c>&lt;position&gt;</c> words that name a post, any other
/// <c>&lt;word&gt;</c> some words, <c>[…]</c> what may stand there, <c>(a|b)</c> one of several, <c>...</c> some words that name
/// no entity. It is matched without backtracking, in linear time.
/// </summary>
internal sealed class PatternCompiler(IEnumerable<string> posts)
{
    /// <summary>An entity in a masked sentence; a pronoun or a short form has a number, too.</summary>
    public const string Entity = @"⟦\d+⟧(?:\s*\([^()⟦]{1,60}\))?";

    private readonly string _post = string.Join('|', posts.Select(Regex.Escape));

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
                    regex.Append(@"\s*(?:").AppendJoin('|', pattern[(at + 1)..end].Split('|').Select(Literal)).Append(')');
                    at = end + 1;
                    continue;
                case '.' when pattern.AsSpan(at).StartsWith("..."):
                    regex.Append(@"\s*[^⟦;:.!?]{0,80}?");
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

    private static int Closing(string pattern, int at, char close) => pattern.IndexOf(close, at) is > 0 and var end ? end
        : throw new FormatException($"'{pattern[at]}' has no '{close}'");

    private static string Literal(string word)
    {
        string escaped = Regex.Escape(word.Trim()).Replace(@"\ ", @"\s+", StringComparison.Ordinal);
        bool first = char.IsLetterOrDigit(word[0]), last = char.IsLetterOrDigit(word[^1]);
        return $"{(first ? @"\b" : "")}{escaped}{(last ? @"\b" : "")}";
    }

    private static string Slot(string name) => name switch
    {
        "start" or "end" => $"(?<{name}>{Entity})",
        "," => @"(?:,[^,;:.]{1,60},)?",
        "any" => $"(?:{Entity})",
        "starts" or "ends" =>
            $@"(?<{name[..^1]}>{Entity}(?:\s*(?:,\s*(?:and|or|as\s+well\s+as)?|;|\b(?:and|to|with|as\s+well\s+as|via|through)\b)\s*(?:\bthe\b\s*)?{Entity})*)",
        _ => throw new FormatException($"{{{name}}} is none of {{start}}, {{end}}, {{starts}}, {{ends}}, {{any}} and {{,}}"),
    };

    private string Words(string name) => name switch
    {
        "position" or "other" => $@"(?<{name}>(?:\b[\w'’-]+\s+){{0,5}}?\b(?:{_post})\b(?:\s+[\w'’-]+){{0,3}}?)",
        _ when name.All(char.IsLetter) && name.Length > 0 => $@"(?<{name}>\b[\w][^,;.()⟦]{{1,80}}?)",
        _ => throw new FormatException($"<{name}> is no name of a property"),
    };
}
