using System.Globalization;
using System.Text;

namespace ScoGraph.Drawing.Text;

/// <summary>
/// The width of text without a font at hand: the advance widths of DejaVu Sans, the widest of the faces that a reader may get for a plain
/// sans-serif, so that text measured here fits in every other one.
/// </summary>
internal static class FontMetrics
{
    public const double LineHeight = 1.25;

    private const int FirstAscii = ' ';
    private const int Latin = 640, Letter = 700, Ideograph = 1000;

    /// <summary>Thousandths of the font size for U+0020 to U+007E.</summary>
    private static ReadOnlySpan<short> Ascii =>
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
            636, 636, 636, 636, 636, 337, 337,
        838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
            603, 787, 695, 635, 611, 732, 684, 989,
        685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278,
            974, 634, 612, 635, 635, 411, 521,
        392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    public static double Width(string text, double size)
    {
        long sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
            sum += Advance(rune);
        return sum * size / 1000;
    }

    private static int Advance(Rune rune)
    {
        int at = rune.Value - FirstAscii;
        if ((uint)at < (uint)Ascii.Length)
            return Ascii[at];
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol => Ideograph,
            UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation when rune.Value < 0x3000 => Ideograph,
            _ when rune.Value < 0x250 => Latin,
            UnicodeCategory.UppercaseLetter => Letter + 100,
            _ when rune.Value < 0x1100 => Letter,
            _ => Ideograph,
        };
    }
}
