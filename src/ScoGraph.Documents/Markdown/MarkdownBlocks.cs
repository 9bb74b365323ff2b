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
        foreach (Block block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    blocks.Add(Words(heading.Inline), BlockKind.Heading);
                    break;
                case ParagraphBlock paragraph:
                    blocks.Add(Words(paragraph.Inline), KindOf(paragraph));
                    break;
                case ListItemBlock item:
                    AddItem(item, blocks);
                    break;
                case Table or YamlFrontMatterBlock:
                    break;
                case ContainerBlock inner:
                    Add(inner, blocks);
                    break;
            }
        }
    }

    /// <summary>The paragraphs of an item are one passage; lists in it have their own.</summary>
    private static void AddItem(ListItemBlock item, BlockText blocks)
    {
        blocks.Add(string.Join(' ', item.OfType<ParagraphBlock>().Select(paragraph => Words(paragraph.Inline))), BlockKind.Item);
        foreach (ContainerBlock inner in item.OfType<ContainerBlock>())
            Add(inner, blocks);
    }

    /// <summary>A paragraph that is a picture is its caption, one that is bold as a whole a heading, one that is a link a button.</summary>
    private static BlockKind KindOf(ParagraphBlock paragraph)
    {
        Inline[] parts = [.. (paragraph.Inline ?? []).Where(inline => inline is not LineBreakInline
            && !(inline is LiteralInline literal && literal.Content.ToString().Trim() is "" or "|" or "·"))];
        return parts.Length == 0 || parts.All(part => part is LinkInline) ? BlockKind.Furniture
            : parts is [EmphasisInline { DelimiterCount: 2 } bold] && BlockSigns.IsHeading(Words(bold), isFirst: false) ? BlockKind.Heading
            : BlockKind.Text;
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
