using UglyToad.PdfPig.Content;
using PdfWord = UglyToad.PdfPig.Content.Word;

namespace ScoGraph.Documents.Pdf;

/// <summary>The lines of a page, in the order in which the file draws them, an empty one between paragraphs.</summary>
internal static class PdfLines
{
    /// <summary>Lines stand apart by up to so many sizes of the font.</summary>
    private const double LargestStep = 1.55;

    public static string[] Of(Page page)
    {
        List<PdfLine> lines = [];
        foreach (PdfWord word in page.GetWords())
        {
            double bottom = word.Letters[0].StartBaseLine.Y, size = word.Letters[0].PointSize;
            if (lines.Count > 0 && Math.Abs(lines[^1].Bottom - bottom) < size / 3)
                lines[^1] = lines[^1] with { Text = $"{lines[^1].Text} {word.Text}" };
            else
                lines.Add(new PdfLine(bottom, word.BoundingBox.Left, size, word.Text));
        }

        double step = Step(lines);
        List<string> all = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && IsParagraph(lines[i - 1], lines[i], step))
                all.Add("");
            all.Add(lines[i].Text);
        }

        return [.. all];
    }

    /// <summary>How far lines of one paragraph are apart: the least distances of the page tell.</summary>
    private static double Step(List<PdfLine> lines)
    {
        double[] steps = [.. lines.Zip(lines.Skip(1), (a, b) => a.Bottom - b.Bottom).Where(step => step > 1).Order()];
        return steps.Length < 8 ? 0 : steps[steps.Length / 4] * 1.25;
    }

    private static bool IsParagraph(PdfLine above, PdfLine line, double step)
    {
        double distance = above.Bottom - line.Bottom;
        bool ends = above.Text.TrimEnd('"', '”', '’', ')') is [.., '.' or '!' or '?' or ':'];
        return distance > Math.Max(line.Size * LargestStep, step)
            || Math.Abs(above.Size - line.Size) > line.Size / 10
            || (ends && (distance < 0 || line.Left > above.Left + line.Size * 0.8));
    }
}
