namespace ScoGraph.Documents.Blocks;

/// <summary>Where the body of a text ends: notes on the author and closing lines in italics stand behind it.</summary>
internal static class EndMatter
{
    /// <summary>A longer paragraph in italics is body wherever it stands.</summary>
    private const int LongestAside = 60;

    /// <summary>In a text with so many paragraphs in italics they are a voice of it, as of who asks in an interview.</summary>
    private const int AVoice = 4;

    /// <summary>How many blocks from the start are body or stand between such.</summary>
    public static int Begin(string text, IReadOnlyList<TextBlock> blocks)
    {
        bool isVoice = IsVoice(blocks);
        int end = blocks.Count;
        while (end > 1 && IsBehind(blocks[end - 1], blocks[end - 1].In(text), isVoice))
            end--;
        return end;
    }

    /// <summary>Whether paragraphs in italics are as many as those of a voice.</summary>
    public static bool IsVoice(IReadOnlyList<TextBlock> blocks) => blocks.Count(block => block.Kind == BlockKind.Aside) >= AVoice;

    private static bool IsBehind(TextBlock block, ReadOnlySpan<char> words, bool isVoice) => block.Kind switch
    {
        BlockKind.Furniture or BlockKind.Heading => true,
        BlockKind.Item or BlockKind.Numbered => FurnitureSigns.Is(words),
        BlockKind.Aside when !isVoice && BlockSigns.Count(words) <= LongestAside && !BlockSigns.IsQuestion(words) => true,
        _ => FurnitureSigns.Is(words) || FurnitureSigns.IsAboutAuthor(words) || FurnitureSigns.IsClosingImprint(words)
            || MeetingSigns.IsLabelled(words) || BlockSigns.IsHeading(words, isFirst: false),
    };
}
