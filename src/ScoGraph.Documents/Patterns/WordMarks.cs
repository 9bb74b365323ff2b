using System.Text;
using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Patterns;

/// <summary>
/// Marks posts and adverbs in a masked sentence by the kind of the space before them, so that patterns need not spell them out: long
/// lists of words in each would make expressions too large.
/// </summary>
internal sealed class WordMarks(IReadOnlySet<string> posts, IReadOnlySet<string> adverbs)
{
    /// <summary>The space before a post.</summary>
    public const char Post = '\u2003';

    /// <summary>The space before each word of an adverb.</summary>
    public const char Adverb = '\u2002';

    private readonly Regex _posts = Words(posts, "s?"), _adverbs = Words(adverbs, "");

    /// <summary>Marks what a sentence has; its length stays.</summary>
    public void Mark(StringBuilder sentence)
    {
        string text = sentence.ToString();
        foreach (ValueMatch match in _adverbs.EnumerateMatches(text))
        {
            for (int i = match.Index; i < match.Index + match.Length; i++)
            {
                if (text[i] == ' ')
                    sentence[i] = Adverb;
            }
        }

        foreach (ValueMatch match in _posts.EnumerateMatches(text))
            sentence[match.Index] = Post;
    }

    private static Regex Words(IReadOnlySet<string> words, string ending) => new(
        $@"(?i) (?:{string.Join('|', words.Order(StringComparer.Ordinal).Select(Regex.Escape).DefaultIfEmpty("$."))}){ending}\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
