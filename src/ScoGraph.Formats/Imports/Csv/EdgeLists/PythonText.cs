using System.Globalization;
using System.Text;

namespace ScoGraph.Formats.Imports.Csv.EdgeLists;

/// <summary>A text as Python writes it, in single or double quotes.</summary>
internal static class PythonText
{
    /// <summary>Reads the text whose quote stands at a place, and goes behind it.</summary>
    /// <exception cref="GraphFormatException">It has no end; the exception has no place yet.</exception>
    public static string Read(string text, ref int at)
    {
        char quote = text[at++];
        StringBuilder read = new();
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                ReadEscape(text, ref at, read);
            else
                read.Append(text[at++]);
        }

        return at++ < text.Length ? read.ToString() : throw Wrong();
    }

    public static GraphFormatException Wrong() => new(FormatErrors.BadData, null, 0, 0);

    private static void ReadEscape(string text, ref int at, StringBuilder read)
    {
        char named = text[at + 1];
        at += 2;
        int digits = named switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            read.Append(Plain(named));
            return;
        }

        if (at + digits > text.Length
            || !int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            || code is < 0 or > 0x10FFFF)
        {
            throw Wrong();
        }

        at += digits;
        read.Append(code > char.MaxValue ? char.ConvertFromUtf32(code) : ((char)code).ToString());
    }

    private static string Plain(char named) => named switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'a' => "\a",
        'b' => "\b",
        'f' => "\f",
        'v' => "\v",
        '0' => "\0",
        '\\' or '\'' or '"' => named.ToString(),
        _ => "\\" + named,
    };
}
