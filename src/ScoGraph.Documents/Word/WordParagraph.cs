using System.Text;
using System.Xml;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Word;

/// <summary>A paragraph: its words, and what its style says that it is.</summary>
internal sealed record WordParagraph(string Words, BlockKind Kind)
{
    /// <summary>Properties stand so deep in a paragraph; those of a paragraph in a text box of it stand deeper.</summary>
    private const int PropertyDepth = 2;

    /// <summary>Reads the paragraph that the reader stands on, and leaves the reader behind it. No depth of nesting is too much.</summary>
    public static WordParagraph Read(XmlReader reader)
    {
        StringBuilder words = new();
        string style = "";
        bool isNumbered = false;
        using (XmlReader inner = reader.ReadSubtree())
        {
            inner.Read();
            inner.Read();
            while (!inner.EOF)
            {
                if (inner.NodeType != XmlNodeType.Element)
                {
                    inner.Read();
                    continue;
                }

                string name = WordElement.Name(inner);
                if (IsLeftOut(inner, name))
                {
                    inner.Skip();
                    continue;
                }

                if (name == "t")
                {
                    words.Append(inner.ReadElementContentAsString());
                    continue;
                }

                if (inner.Depth == PropertyDepth && name == "pStyle")
                    style = WordElement.Value(inner);
                isNumbered |= inner.Depth == PropertyDepth && name == "numPr";
                words.Append(Sign(name));
                inner.Read();
            }
        }

        reader.Read();
        return new(words.ToString(), KindOf(style, isNumbered));
    }

    /// <summary>
    /// What a tracked change took away is no text of the document any more (removed words stand in <c>delText</c>, moved ones where they
    /// were too); stops of tabs are none; and a fallback says again what the choice before it says.
    /// </summary>
    private static bool IsLeftOut(XmlReader reader, string name) =>
        name is "moveFrom" or "tabs" or "rPr" or "pPrChange" || (name.Length == 0 && reader.LocalName == "Fallback");

    /// <summary>What an element without words stands for; a paragraph in a paragraph is one in a text box.</summary>
    private static string Sign(string name) => name switch
    {
        "tab" or "br" or "cr" or "p" => " ",
        "noBreakHyphen" => "-",
        _ => "",
    };

    private static BlockKind KindOf(string style, bool isNumbered) =>
        StartsWith(style, "Heading", "Title", "Subtitle", "Überschrift", "Titre", "Rubrik") ? BlockKind.Heading
        : StartsWith(style, "Caption", "TOC", "Header", "Footer", "Bibliography") ? BlockKind.Furniture
        : isNumbered || StartsWith(style, "List") ? BlockKind.Item
        : BlockKind.Text;

    private static bool StartsWith(string style, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (style.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
