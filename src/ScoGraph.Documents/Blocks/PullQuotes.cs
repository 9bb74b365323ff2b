using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>Quotations set apart that say again what the text says elsewhere.</summary>
internal static partial class PullQuotes
{
    private const int ShortestWords = 4, LongestWords = 45;

    /// <summary>So many are looked for, so that time stays in proportion to the length of the text.</summary>
    private const int Most = 20;

    public static IReadOnlySet<int> Find(string text, IReadOnlyList<TextBlock> blocks)
    {
        HashSet<int> found = [];
        int looked = 0;
        for (int i = 0; i < blocks.Count && looked < Most; i++)
        {
            ReadOnlySpan<char> words = blocks[i].In(text);
            if (blocks[i].Kind is not (BlockKind.Text or BlockKind.Aside or BlockKind.Bold) || words.Length > 400
                || !IsQuoted(words, out string inner) || BlockSigns.Count(inner) is < ShortestWords or > LongestWords)
                continue;
            looked++;
            if (Contains(text[..blocks[i].Start], inner) || Contains(text[blocks[i].End..], inner))
                found.Add(i);
        }

        return found;
    }

    private static bool Contains(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool IsQuoted(ReadOnlySpan<char> words, out string inner)
    {
        Match match = Quotation().Match(words.ToString());
        inner = match.Groups["inner"].Value.TrimEnd('.', ',', '!', '…');
        return match.Success;
    }

    [GeneratedRegex(@"^\s*[""“„«‘'](?<inner>[^""”“»]+)[""”“»’'][.,]?(\s*[–—-]+\s*[^.!?]{1,60})?\s*$")]
    private static partial Regex Quotation();
}
