using System.Text;
using System.Xml;

namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>
/// What stands in a <c>data</c> or a <c>default</c>: a text, or elements, as drawing programs put their shapes there. Of elements only the
/// label is of use: yEd's <c>NodeLabel</c> and <c>EdgeLabel</c>, yFiles' <c>Label</c> with its text in it, in <c>Label.Text</c> or in an
/// attribute.
/// </summary>
/// <param name="Text">The text that stands outside of elements.</param>
/// <param name="IsStructured">Whether there are elements.</param>
/// <param name="Label">The first label of the elements, or null.</param>
internal readonly record struct GraphMlContent(string Text, bool IsStructured, string? Label)
{
    private static readonly string[] LabelElements = ["NodeLabel", "EdgeLabel", "Label", "Label.Text"];

    /// <summary>Reads the element at which the reader stands; it is left behind the element.</summary>
    public static GraphMlContent Read(XmlReader xml)
    {
        int depth = xml.Depth, labelDepth = -1;
        StringBuilder text = new(), inLabel = new();
        bool isStructured = false;
        string? label = null;
        bool isEmpty = xml.IsEmptyElement;
        while (!isEmpty && xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    isStructured = true;
                    if (!LabelElements.Contains(xml.LocalName))
                        break;
                    label ??= NotBlank(xml.GetAttribute("Text"));
                    labelDepth = xml.IsEmptyElement ? -1 : xml.Depth;
                    inLabel.Clear();
                    break;
                case XmlNodeType.EndElement when xml.Depth == labelDepth:
                    label ??= NotBlank(inLabel.ToString());
                    labelDepth = -1;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (xml.Depth == depth + 1)
                        text.Append(xml.Value);
                    else if (xml.Depth == labelDepth + 1)
                        inLabel.Append(xml.Value);
                    break;
            }
        }

        xml.Read();
        return new GraphMlContent(text.ToString(), isStructured, label);
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
