namespace ScoGraph.Documents.Blocks;

/// <summary>Numbers the blocks that are the body of a text.</summary>
internal static class DocumentAssembler
{
    /// <summary>A byline or dateline further down is none.</summary>
    private const int LongestFront = 6;

    /// <summary>A longer paragraph is no standfirst: what stands above it is no front.</summary>
    private const int LongestStandfirst = 60;

    /// <summary>A line in italics below the title is no longer.</summary>
    private const int LongestLead = 40;

    /// <summary>Who was there is said among so many blocks.</summary>
    private const int LongestRoll = 16;

    public static TextDocument Assemble(string text, IReadOnlyList<TextBlock> all)
    {
        IReadOnlyList<TextBlock> blocks = ContentsLists.Mark(text, Interviews.Mark(text, all));
        List<TextPassage> passages = [];
        int front = FrontOf(text, blocks), end = EndMatter.Begin(text, blocks);
        bool isDialogue = blocks.Count(block => IsProse(block) && BlockSigns.IsLabelInCapitals(block.In(text))) > 1;
        bool isTabular = blocks.Take(LongestRoll).Any(block => TabularBlocks.AreAttendance(block.In(text)));
        IReadOnlySet<int> pulled = PullQuotes.Find(text, blocks);
        BlockSections sections = new();
        string? title = null, section = null;
        for (int i = 0; i < blocks.Count; i++)
        {
            TextBlock block = blocks[i];
            ReadOnlySpan<char> words = block.In(text);
            if (block.Kind == BlockKind.Text && BlockSections.IsSeeAlso(words))
                sections.Begin(words, isMarked: false);
            if (block.Kind == BlockKind.Furniture || (block.Kind != BlockKind.Heading && FurnitureSigns.Is(words)) || pulled.Contains(i)
                || (isTabular && i < LongestRoll && BlockSigns.IsAttendanceLine(words)))
                continue;
            bool isHeading = block.Kind == BlockKind.Heading
                || ((IsProse(block) || block.Kind == BlockKind.Numbered)
                    && BlockSigns.IsHeading(words, isFirst: i <= 1 && passages.Count == 0) && !IsLeadIn(text, blocks, i))
                || (IsProse(block) && passages.Count == 0 && MeetingSigns.IsOpening(words));
            if (i < front || isHeading)
            {
                if (title is null && passages.Count == 0 && !BlockSigns.IsDateline(words) && !BlockSigns.IsByline(words))
                    title = words.Trim().ToString();
                else if (i >= front)
                    section = words.Trim().ToString();
                if (i >= front)
                    sections.Begin(words, block.Kind == BlockKind.Heading);
                continue;
            }

            bool isLead = passages.Count == 0 && i < LongestFront && BlockSigns.Count(words) <= LongestLead && !BlockSigns.IsQuestion(words)
                && (block.Kind == BlockKind.Bold ? title is not null && !Interviews.IsAnswered(text, blocks, i)
                    : block.Kind == BlockKind.Aside && !EndMatter.IsVoice(blocks));
            if (i >= end || isLead || sections.Holds(words, block.Kind))
                continue;
            int start = block.Start + (IsProse(block) ? BlockSigns.DatelineLength(words, isDialogue || passages.Count > 0) : 0);
            if (start < block.End)
                passages.Add(Passage(text, passages.Count + 1, block with { Start = start }, section));
        }

        return new TextDocument(text, title, passages);
    }

    /// <summary>Few words with a verb and a colon before a list: <c>The board resolved:</c>.</summary>
    private static bool IsLeadIn(string text, IReadOnlyList<TextBlock> blocks, int i) =>
        i + 1 < blocks.Count && blocks[i + 1].Kind is BlockKind.Item or BlockKind.Numbered && BlockSigns.IsLeadIn(blocks[i].In(text));

    private static bool IsProse(TextBlock block) => block.Kind is BlockKind.Text or BlockKind.Aside or BlockKind.Bold;

    private static TextPassage Passage(string text, int number, TextBlock block, string? section) => new(
        text, number, block.Start, block.End, IsProse(block) ? PassageKind.Paragraph : PassageKind.ListItem)
    {
        Section = section,
    };

    /// <summary>
    /// How many blocks are the front of the text: all up to a byline or dateline, what stands before which is title and standfirst even
    /// where it is a sentence; else a title that asks.
    /// </summary>
    private static int FrontOf(string text, IReadOnlyList<TextBlock> blocks)
    {
        int front = 0;
        for (int i = 0; i < Math.Min(blocks.Count, LongestFront); i++)
        {
            ReadOnlySpan<char> words = blocks[i].In(text);
            if (blocks[i].Kind is BlockKind.Item or BlockKind.Numbered || BlockSigns.Count(words) > LongestStandfirst)
                break;
            if (IsProse(blocks[i]) && (BlockSigns.IsDateline(words) || BlockSigns.IsByline(words)))
                front = i + 1;
        }

        return front > 0 || blocks.Count < 2 || !IsProse(blocks[0]) ? front
            : BlockSigns.IsQuestion(blocks[0].In(text)) && BlockSigns.Count(blocks[0].In(text)) <= 14 && !IsDialogue(text, blocks) ? 1 : 0;
    }

    /// <summary>Whether the text begins with a question and goes on with its answer.</summary>
    private static bool IsDialogue(string text, IReadOnlyList<TextBlock> blocks) =>
        blocks[0].In(text).TrimStart() is ['Q', ':' or '.' or ' ', ..] || blocks[0].In(text).Contains(':');
}
