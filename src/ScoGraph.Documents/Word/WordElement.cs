using System.Xml;

namespace ScoGraph.Documents.Word;

/// <summary>Elements of WordprocessingML (ECMA-376, part 1, 17), in the transitional and in the strict form.</summary>
internal static class WordElement
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>What the element that the reader stands on is called; empty: it is of another language.</summary>
    public static string Name(XmlReader reader) => reader.NamespaceURI is Transitional or Strict ? reader.LocalName : "";

    /// <summary>The value of the element that the reader stands on.</summary>
    public static string Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? "";
}
