using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ScoGraph.Documents.Blocks;

namespace ScoGraph.Documents.Word;

/// <summary>Blocks of a Word document: its paragraphs, by their styles; tables, heads and feet are no body.</summary>
internal static class WordBlocks
{
    /// <summary>So much may come out of the packed file: a small file that unpacks to more is a bomb.</summary>
    private const long LargestUnpacked = 1L << 28;

    /// <exception cref="DocumentException">The file is broken, or unpacks to too much.</exception>
    public static TextDocument Read(byte[] bytes, string name)
    {
        BlockText blocks = new();
        try
        {
            CheckSize(bytes, name);
            using MemoryStream stream = new(bytes, writable: false);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            Body body = document.MainDocumentPart?.Document?.Body
                ?? throw new DocumentException($"'{name}' is no Word document: it has no body.");
            foreach (Paragraph paragraph in body.Elements<Paragraph>())
                blocks.Add(Words(paragraph), KindOf(paragraph));
        }
        catch (Exception exception) when (exception is InvalidDataException or OpenXmlPackageException or XmlException
            or FileFormatException or InvalidOperationException or ArgumentException)
        {
            throw new DocumentException($"'{name}' cannot be read as a Word document (.docx): {exception.Message}", exception);
        }

        return blocks.ToDocument();
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

    private static string Words(Paragraph paragraph)
    {
        StringBuilder words = new();
        foreach (OpenXmlElement part in paragraph.Descendants())
        {
            // What a tracked change removed is no text of the document any more: it stands in DeletedText.
            if (part is Text text)
                words.Append(text.Text);
            else if (part is TabChar or Break or CarriageReturn)
                words.Append(' ');
            else if (part is NoBreakHyphen)
                words.Append('-');
        }

        return words.ToString();
    }

    private static BlockKind KindOf(Paragraph paragraph)
    {
        string style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        return StartsWith(style, "Heading", "Title", "Subtitle", "Überschrift", "Titre", "Rubrik") ? BlockKind.Heading
            : StartsWith(style, "Caption", "TOC", "Header", "Footer", "Bibliography") ? BlockKind.Furniture
            : paragraph.ParagraphProperties?.NumberingProperties is not null || StartsWith(style, "List") ? BlockKind.Item
            : BlockKind.Text;
    }

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
