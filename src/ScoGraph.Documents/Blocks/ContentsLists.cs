using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>
/// Lists of contents without a heading: short lines beside each other that come again further down, in the same order, as the headings of
/// what follows. Such lines are furniture, and the lines that they announce are headings even where they look like items.
/// </summary>
internal static partial class ContentsLists
{
    /// <summary>A longer line is no entry and no heading.</summary>
    private const int LongestEntry = 14;

    public static IReadOnlyList<TextBlock> Mark(string text, IReadOnlyList<TextBlock> blocks)
    {
        string[] keys = [.. blocks.Select(block => block.Kind == BlockKind.Furniture ? "" : KeyOf(Unruled(block.In(text))))];
        Dictionary<string, int> last = [];
        for (int i = 0; i < keys.Length; i++)
            last[keys[i]] = i;
        TextBlock[]? marked = null;
        for (int i = 0; i < blocks.Count; i++)
        {
            (int count, List<int> announced) = Run(text, blocks, keys, last, i);
            if (count == 0)
                continue;
            marked ??= [.. blocks];
            for (int k = i; k < i + count; k++)
                marked[k] = marked[k] with { Kind = BlockKind.Furniture };
            foreach (int heading in announced)
                marked[heading] = marked[heading] with { Kind = BlockKind.Heading };
            i += count - 1;
        }

        return marked ?? blocks;
    }

    /// <summary>How many blocks from here on are entries, and which blocks these announce.</summary>
    private static (int Count, List<int> Announced) Run(
        string text, IReadOnlyList<TextBlock> blocks, string[] keys, Dictionary<string, int> last, int from)
    {
        List<int> announced = [];
        int count = 0;
        while (from + count < blocks.Count && IsNext(keys[from + count], from + count))
            count++;
        if (count == 0 && blocks[from].Kind is BlockKind.Text or BlockKind.Aside && InLines(blocks[from].In(text)))
            count = 1;
        bool isContents = announced.Count > 1 && !IsLedIn(text, blocks, from) && announced[0] >= from + count
            && announced.Count(at => IsAboveBody(text, blocks, at)) * 2 > announced.Count;
        return isContents ? (count, announced) : (0, []);

        bool IsNext(string key, int at)
        {
            bool isNext = key.Length > 0 && blocks[at].Kind != BlockKind.Heading && last[key] is int heading && heading > at
                && (announced.Count == 0 || (heading > announced[^1] && at < announced[0]));
            if (isNext)
                announced.Add(last[key]);
            return isNext;
        }

        bool InLines(ReadOnlySpan<char> words)
        {
            if (words.Length > 4000)
                return false;
            foreach (Range line in words.Split('\n'))
            {
                string key = KeyOf(words[line]);
                if (!last.ContainsKey(key) || !IsNext(key, from))
                    return false;
            }

            return true;
        }
    }

    /// <summary>A sentence before a list says that the list is body.</summary>
    private static bool IsLedIn(string text, IReadOnlyList<TextBlock> blocks, int at) =>
        at > 0 && blocks[at - 1].In(text) is [.., ':'] words && BlockSigns.Count(words) > 3;

    /// <summary>Whether a sentence or a list stands below a line: two lists of the same names announce nothing.</summary>
    private static bool IsAboveBody(string text, IReadOnlyList<TextBlock> blocks, int at)
    {
        int below = at + 1;
        // A line drawn below a heading may be a block of its own.
        if (below < blocks.Count && !blocks[below].In(text).ContainsAnyExcept(" \t-=_~*^"))
            below++;
        return below < blocks.Count && blocks[below].In(text) is var words && BlockSigns.EndsSentence(words, BlockSigns.Count(words));
    }

    /// <summary>Without a line that is drawn below a heading.</summary>
    private static ReadOnlySpan<char> Unruled(ReadOnlySpan<char> words)
    {
        int end = words.IndexOf('\n');
        return end >= 0 && words[end..].IndexOfAnyExcept(" \t\r\n-=_~*^") < 0 ? words[..end] : words;
    }

    /// <summary>The letters and digits of a line without its number, its page and case; empty where it cannot be a heading.</summary>
    private static string KeyOf(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.Length > 200 || words.Contains('\n') || BlockSigns.Count(words) is var count && count is 0 or > LongestEntry)
            return "";
        string line = Page().Replace(Number().Replace(words.ToString(), ""), "");
        return line.TrimEnd() is [.., '.' or '!' or ';' or ':' or '…'] || line.Length < 3 ? ""
            : string.Concat(line.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    [GeneratedRegex(@"^\W*((chapter|part|section|item|annex|appendix)\s+)?(\d{1,3}(\.\d{1,3})*[.):–—-]*|\(?([ivxlc]{1,6}|[a-z])[.):–—]+)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    /// <summary>The page of an entry, with dots before it or without.</summary>
    [GeneratedRegex(@"([\s.·…_]*\.{2}[\s.·…_]*|\s+)((pages?|pp?\.)\s*)?\d{1,4}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Page();
}
