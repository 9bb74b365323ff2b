using System.Text;
using System.Xml;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports;

/// <summary>Files in XML: how they are opened, and what the framework's reader refuses, with its place.</summary>
internal static class ImportXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <exception cref="GraphFormatException">The file is no XML, or the reading fails.</exception>
    public static void Read(ImportSource source, Action<XmlReader> read)
    {
        // The file's own declaration holds unless the caller knows better.
        using XmlReader xml = source.Options.Encoding is null
            ? XmlReader.Create(source.Open(), Settings) : XmlReader.Create(source.OpenText(), Settings);
        try
        {
            read(xml);
        }
        catch (XmlException error)
        {
            int place = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
            string advice = error.InnerException is DecoderFallbackException || error.Message.Contains("encoding", StringComparison.Ordinal)
                ? $" {FormatErrors.NameTheEncoding}" : "";
            string reason = FormatErrors.NotXml(place < 0 ? error.Message : error.Message[..place]) + advice;
            throw new GraphFormatException(reason, source.Path, error.LineNumber, error.LinePosition, error);
        }
    }

    /// <summary>Where the opening bracket of the element stands at which the reader is; the reader counts from the name.</summary>
    public static TextPlace PlaceOf(XmlReader xml) =>
        xml is IXmlLineInfo info ? new TextPlace(info.LineNumber, Math.Max(1, info.LinePosition - 1)) : default;

    /// <summary>The names of the children of the element at which the reader stands; it is left behind the element.</summary>
    /// <remarks>Whoever gets a name reads the child or skips it.</remarks>
    /// <exception cref="GraphFormatException">Text stands between the children.</exception>
    public static IEnumerable<string> Children(XmlReader xml, ImportSource source)
    {
        bool isEmpty = xml.IsEmptyElement;
        xml.Read();
        while (!isEmpty)
        {
            xml.MoveToContent();
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                xml.Read();
                yield break;
            }

            if (xml.NodeType == XmlNodeType.Element)
                yield return xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                throw TextBetween(xml, source);
            else if (!xml.Read())
                yield break;
        }
    }

    private static GraphFormatException TextBetween(XmlReader xml, ImportSource source) => xml is IXmlLineInfo place
        ? new(FormatErrors.TextBetween, source.Path, place.LineNumber, place.LinePosition)
        : new(FormatErrors.TextBetween, source.Path, 0, 0);
}
