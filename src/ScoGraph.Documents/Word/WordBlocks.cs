using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Word;

/// <summary>Blocks of a Word document: its paragraphs, by their styles; tables, heads and feet are no body (ECMA-376).</summary>
internal static class WordBlocks
{
    /// <summary>So much may come out of the packed file: a small file that unpacks to more is a bomb.</summary>
    private const long LargestUnpacked = 1L << 28;

    /// <summary>What the package calls its document, in the transitional and in the strict form of the format.</summary>
    private static readonly string[] DocumentRelationships =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    ];

    /// <exception cref="DocumentException">The file is broken, or unpacks to too much.</exception>
    public static TextDocument Read(byte[] bytes, string name)
    {
        BlockText blocks = new();
        try
        {
            CheckSize(bytes, name);
            using MemoryStream stream = new(bytes, writable: false);
            using Package package = System.IO.Packaging.Package.Open(stream, FileMode.Open, FileAccess.Read);
            using Stream part = DocumentPart(package)?.GetStream(FileMode.Open, FileAccess.Read) ?? throw WithoutBody(name);
            using XmlReader reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            if (!AddParagraphs(reader, blocks))
                throw WithoutBody(name);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or FileFormatException
            or InvalidOperationException or ArgumentException)
        {
            throw new DocumentException($"'{name}' cannot be read as a Word document (.docx): {exception.Message}", exception);
        }

        return blocks.ToDocument();
    }

    private static DocumentException WithoutBody(string name) => new($"'{name}' is no Word document: it has no body.");

    private static PackagePart? DocumentPart(Package package)
    {
        PackageRelationship? relationship = DocumentRelationships.SelectMany(package.GetRelationshipsByType).FirstOrDefault();
        if (relationship is null || relationship.TargetMode == TargetMode.External)
            return null;
        Uri place = PackUriHelper.ResolvePartUri(relationship.SourceUri, relationship.TargetUri);
        return package.PartExists(place) ? package.GetPart(place) : null;
    }

    /// <summary>Reads paragraph by paragraph, so that a long document is never held as a tree.</summary>
    /// <returns>False: there is no body.</returns>
    private static bool AddParagraphs(XmlReader reader, BlockText blocks)
    {
        bool hasBody = false;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (WordElement.Name(reader))
            {
                case "p":
                    WordParagraph paragraph = WordParagraph.Read(reader);
                    blocks.Add(paragraph.Words, paragraph.Kind);
                    break;
                case "body":
                    hasBody = true;
                    reader.Read();
                    break;
                // Forms and lists of contents stand in these; what they hold is the document's.
                case "document" or "sdt" or "sdtContent" or "customXml":
                    reader.Read();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return hasBody;
    }

    /// <summary>Unpacks once without keeping anything: what the packed file says of its sizes may be a lie.</summary>
    private static void CheckSize(byte[] bytes, string name)
    {
        using MemoryStream stream = new(bytes, writable: false);
        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream part = entry.Open();
            for (int read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                total += read;
                if (total > LargestUnpacked)
                    throw new DocumentException($"'{name}' unpacks to more than {LargestUnpacked >> 20} MB; split it, or save it as text.");
            }
        }
    }
}
