using System.Text;
using System.Xml;

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
}
