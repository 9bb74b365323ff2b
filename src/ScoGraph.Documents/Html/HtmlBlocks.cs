using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Html;

/// <summary>Blocks of a page: the words of its body, element by element. Nothing is fetched and no script runs.</summary>
internal static class HtmlBlocks
{
    public static TextDocument Read(string text)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(text);
        IElement? root = page.QuerySelectorAll("article") is { Length: 1 } articles ? articles[0] : page.QuerySelector("main") ?? page.Body;
        BlockText blocks = new();
        if (root is not null)
            Add(root, new PageWords(blocks));
        return blocks.ToDocument();
    }

    /// <summary>Goes through the tree with a stack of its own, so that no depth of a page is too much.</summary>
    private static void Add(IElement root, PageWords words)
    {
        Stack<(INode Node, BlockKind Kind, bool IsEnd)> open = new();
        open.Push((root, BlockKind.Text, false));
        while (open.TryPop(out (INode Node, BlockKind Kind, bool IsEnd) next))
        {
            (INode node, BlockKind kind, bool isEnd) = next;
            if (node is IText run)
            {
                words.Append(run.Data);
                continue;
            }

            if (node is not IElement element)
                continue;
            if (element is IHtmlTableElement { Rows: [var head, ..] } && element != root)
                words.Roll(string.Join(" | ", head.Children.Select(cell => cell.TextContent.Trim())));
            if (element != root && PageFurniture.Is(element))
                continue;
            bool isLink = element.LocalName is "a" or "button", isBlock = IsBlock(element, kind);
            if (isBlock)
                words.Break(isEnd ? kind : kind = KindOf(element, kind));
            if (isLink)
                words.Link(isEnd ? -1 : 1);
            if (element.LocalName is "i" or "em" or "cite")
                words.Italics(isEnd ? -1 : 1);
            if (element.LocalName is "b" or "strong")
                words.Bold(isEnd ? -1 : 1);
            if (element.LocalName is "br" or "td" or "p")
                words.Append(" ");
            if (isEnd)
                continue;
            open.Push((element, next.Kind, true));
            for (INode? child = element.LastChild; child is not null; child = child.PreviousSibling)
                open.Push((child, kind, false));
        }

        words.Break(BlockKind.Text);
    }

    /// <summary>The paragraphs of an item are one passage.</summary>
    private static bool IsBlock(IElement element, BlockKind around) => element.LocalName switch
    {
        "p" or "div" => around != BlockKind.Item,
        "section" or "article" or "main" or "body" or "blockquote" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3"
            or "h4" or "h5" or "h6" or "address" or "details" or "summary" or "center" or "fieldset" or "legend" or "header" => true,
        _ => false,
    };

    private static BlockKind KindOf(IElement element, BlockKind around) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "legend" or "summary" => BlockKind.Heading,
        "li" => BlockKind.Item,
        "ul" or "ol" or "center" => around,
        _ => BlockKind.Text,
    };
}
