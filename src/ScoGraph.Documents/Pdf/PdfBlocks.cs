using System.Text;
using ScoGraph.Documents.Plain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ScoGraph.Documents.Pdf;

/// <summary>The words of a PDF in the order of its pages. Lines that several pages repeat are heads and feet, and left out.</summary>
internal static class PdfBlocks
{
    /// <summary>A larger text is not held in memory.</summary>
    private const int LargestText = 1 << 28;

    /// <summary>Heads and feet have so many lines at the most.</summary>
    private const int EdgeLines = 2;

    /// <exception cref="DocumentException">The file is broken, locked or holds no text.</exception>
    public static TextDocument Read(byte[] bytes, string name)
    {
        List<string[]> pages = [];
        try
        {
            using PdfDocument document = PdfDocument.Open(bytes);
            long total = 0;
            foreach (Page page in document.GetPages())
            {
                string[] lines = PdfLines.Of(page);
                total += lines.Sum(line => line.Length);
                if (total > LargestText)
                    throw new DocumentException($"'{name}' holds more than {LargestText >> 20} million characters; split it.");
                pages.Add(lines);
            }
        }
        catch (Exception exception) when (exception is PdfDocumentFormatException or InvalidOperationException or IndexOutOfRangeException
            or ArgumentException or KeyNotFoundException or NotSupportedException or InvalidCastException or OverflowException
            or FormatException
            or UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            throw new DocumentException($"'{name}' cannot be read as PDF: {exception.Message}", exception);
        }

        if (pages.All(page => page.All(string.IsNullOrWhiteSpace)))
            throw new DocumentException($"'{name}' holds no text, only pictures of pages; turn them into text first.");
        return PlainBlocks.Read(Join(pages));
    }

    private static string Join(List<string[]> pages)
    {
        HashSet<string> repeated = [.. pages.SelectMany(page => Edge(page).Select(Shape).Distinct())
            .GroupBy(line => line).Where(same => same.Count() > 2 && same.Count() * 2 > pages.Count).Select(same => same.Key)];
        StringBuilder all = new();
        foreach (string[] page in pages)
        {
            bool isFirst = true;
            foreach (string line in page.Select(line => line.Trim()))
            {
                if (line.Length > 0 && (repeated.Contains(Shape(line)) || line.All(char.IsAsciiDigit)))
                    continue;
                if (isFirst && line.Length == 0)
                    continue;
                Append(all, line, isNewPage: isFirst);
                isFirst = false;
            }
        }

        return all.ToString();
    }

    /// <summary>The first and the last lines of a page.</summary>
    private static IEnumerable<string> Edge(string[] page)
    {
        string[] lines = [.. page.Where(line => !string.IsNullOrWhiteSpace(line))];
        return lines.Where((_, i) => i < EdgeLines || i >= lines.Length - EdgeLines);
    }

    /// <summary>A sentence goes on over the end of a line, and over the end of a page where it does not end there.</summary>
    private static void Append(StringBuilder all, string line, bool isNewPage)
    {
        while (isNewPage && all.Length > 0 && all[^1] == '\n')
            all.Length--;
        if (all.Length == 0)
        {
            all.Append(line);
            return;
        }

        bool isLower = line.Length > 0 && char.IsLower(line[0]);
        if (isLower && all[^1] == '-' && all.Length > 1 && char.IsLower(all[^2]))
            all.Length--;
        else if (isNewPage && !isLower)
            all.Append("\n\n");
        else
            all.Append('\n');
        all.Append(line);
    }

    /// <summary>A line with its numbers blanked, so that the pages' numbers differ not.</summary>
    private static string Shape(string line) => string.Concat(line.Trim().Select(c => char.IsDigit(c) ? '0' : c));
}
