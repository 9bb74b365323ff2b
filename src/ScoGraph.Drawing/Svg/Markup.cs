using System.Globalization;
using System.Text;

namespace ScoGraph.Drawing.Svg;

/// <summary>Text and numbers as XML and HTML take them.</summary>
internal static class Markup
{
    /// <summary>
    /// Escaped for content and for attributes in double quotes; what XML 1.0 cannot hold (controls, halves of surrogate pairs) becomes
    /// U+FFFD.
    /// </summary>
    /// <param name="asciiOnly">Whether to write all else as references, so that the text is the same in every encoding.</param>
    public static string Escape(string text, bool asciiOnly = false)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\n' or '\t': escaped.Append((char)rune.Value); break;
                default: Append(escaped, IsXml(rune) ? rune : Rune.ReplacementChar, asciiOnly); break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Markup that is already escaped, with every character beyond ASCII as a reference.</summary>
    public static string ToAscii(string markup)
    {
        StringBuilder ascii = new(markup.Length + 64);
        foreach (Rune rune in markup.EnumerateRunes())
            Append(ascii, rune, asciiOnly: true);
        return ascii.ToString();
    }

    /// <summary>Pixels to a tenth, with a point in every culture.</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A count with its thousands apart: 1,200.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count and its noun: 1 node, 2 nodes.</summary>
    public static string Count(int count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static void Append(StringBuilder text, Rune rune, bool asciiOnly)
    {
        if (asciiOnly && !rune.IsAscii)
            text.Append("&#x").Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append(';');
        else
            text.Append(rune.ToString());
    }

    private static bool IsXml(Rune rune) => rune.Value is >= ' ' and not 0x7F and not 0xFFFE and not 0xFFFF and not (>= 0x80 and < 0xA0);
}
