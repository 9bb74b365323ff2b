using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>Conversations in which questions are set apart by type and answers begin with a name.</summary>
internal static partial class Interviews
{
    /// <summary>In a text with so many sentences in bold they are the voice of who asks.</summary>
    private const int AVoice = 3;

    /// <summary>Headings that are sentences with an answer below each are what is asked, if there are so many.</summary>
    private const int Questions = 3;

    /// <summary>Makes headings that are asked and answered paragraphs: a heading <c>You came early?</c> above <c>Holm: I did.</c></summary>
    public static IReadOnlyList<TextBlock> Mark(string text, IReadOnlyList<TextBlock> blocks)
    {
        int[] asked = [.. Enumerable.Range(1, Math.Max(0, blocks.Count - 2)).Where(i => IsAsked(text, blocks, i))];
        if (asked.Length < Questions)
            return blocks;
        TextBlock[] marked = [.. blocks];
        foreach (int i in asked)
            marked[i] = marked[i] with { Kind = BlockKind.Text };
        return marked;
    }

    /// <summary>Whether bold sentences are many and the one here has its answer below it: a question, else a standfirst.</summary>
    public static bool IsAnswered(string text, IReadOnlyList<TextBlock> blocks, int at)
    {
        if (at + 1 >= blocks.Count || blocks.Count(block => block.Kind == BlockKind.Bold) < AVoice)
            return false;
        TextBlock next = blocks[at + 1];
        ReadOnlySpan<char> words = next.In(text);
        return next.Kind is BlockKind.Text or BlockKind.Aside && BlockSigns.EndsSentence(words, BlockSigns.Count(words))
            && !BlockSigns.IsByline(words) && !FurnitureSigns.Is(words);
    }

    private static bool IsAsked(string text, IReadOnlyList<TextBlock> blocks, int i)
    {
        ReadOnlySpan<char> words = blocks[i].In(text);
        return blocks[i].Kind == BlockKind.Heading && BlockSigns.EndsSentence(words, BlockSigns.Count(words)) && words.TrimEnd()[^1] != ':'
            && blocks[i + 1].Kind is BlockKind.Text && Answer().IsMatch(blocks[i + 1].In(text));
    }

    /// <summary>A name, initials or a letter before a colon.</summary>
    [GeneratedRegex(@"^\s*\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){0,3}\s*:\s+\S")]
    private static partial Regex Answer();
}
