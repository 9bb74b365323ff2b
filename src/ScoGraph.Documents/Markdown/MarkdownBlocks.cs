using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Markdown;

/// <summary>Blocks of Markdown: paragraphs, items and headings; code, tables and raw HTML are no body.</summary>
internal static class MarkdownBlocks
{
    public static TextDocument Read(string text)
    {
        MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();
        BlockText blocks = new();
        Add(Markdig.Markdown.Parse(text, pipeline), blocks);
        return blocks.ToDocument();
    }

    /// <summary>The parser bounds the depth.</summary>
    private static void Add(ContainerBlock container, BlockText blocks)
    {
        bool isAfterPicture = false;
        foreach (Block block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    blocks.Add(Words(heading.Inline), BlockKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    BlockKind kind = KindOf(paragraph);
                    // What stands in italics right below a picture is its caption.
                    blocks.Add(Words(paragraph.Inline), isAfterPicture && kind == BlockKind.Aside ? BlockKind.Furniture : kind);
                    isAfterPicture = paragraph.Inline?.FirstOrDefault() is LinkInline { IsImage: true };
                    continue;
                case ListItemBlock item:
                    AddItem(item, blocks);
                    break;
                case Table table:
                    AddTable(table, blocks);
                    break;
                case YamlFrontMatterBlock:
                    break;
                case ContainerBlock inner:
                    Add(inner, blocks);
                    break;
            }

            isAfterPicture = false;
        }
    }

    /// <summary>The paragraphs of an item are one passage; lists in it have their own.</summary>
    private static void AddItem(ListItemBlock item, BlockText blocks)
    {
        ParagraphBlock[] paragraphs = [.. item.OfType<ParagraphBlock>()];
        // Entries of contents lead into the text itself.
        bool isEntry = paragraphs is [{ Inline: { } inlines }] && inlines.All(inline => inline is LinkInline { Url: ['#', ..] });
        blocks.Add(
            string.Join(' ', paragraphs.Select(paragraph => Words(paragraph.Inline))), isEntry ? BlockKind.Furniture : BlockKind.Item);
        foreach (ContainerBlock inner in item.OfType<ContainerBlock>())
            Add(inner, blocks);
    }

    /// <summary>A paragraph that is a picture is its caption, one that is bold as a whole a heading, one that is a link a button.</summary>
    private static BlockKind KindOf(ParagraphBlock paragraph)
    {
        Inline[] parts = [.. (paragraph.Inline ?? []).Where(inline => inline is not LineBreakInline
            && !(inline is LiteralInline literal && literal.Content.ToString().Trim() is "" or "|" or "·"))];
        return parts.Length == 0 || parts.All(part => part is LinkInline) ? BlockKind.Furniture
            : parts is [EmphasisInline { DelimiterCount: 1 }] ? BlockKind.Aside
            : parts is [EmphasisInline { DelimiterCount: 2 } bold] && BlockSigns.IsHeading(Words(bold), isFirst: false) ? BlockKind.Heading
            : parts is [EmphasisInline { DelimiterCount: 2 }] ? BlockKind.Bold
            : BlockKind.Text;
    }

    /// <summary>A table is no body, but that it lists who was there says how others are listed.</summary>
    private static void AddTable(Table table, BlockText blocks)
    {
        string head = string.Join(" | ", table.OfType<TableRow>().Take(1).SelectMany(row => row.OfType<TableCell>())
            .Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => Words(paragraph.Inline)))));
        if (TabularBlocks.AreAttendance(head))
            blocks.Add(head, BlockKind.Furniture);
    }

    private static string Words(ContainerInline? inlines) => string.Concat((inlines ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LinkInline { IsImage: true } => "",
        ContainerInline inner => Words(inner),
        _ => "",
    }));
}
