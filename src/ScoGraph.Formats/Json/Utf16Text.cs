using System.Globalization;
using System.Text;

namespace ScoGraph.Formats.Json;

/// <summary>Strings that hold half a surrogate pair, which UTF-8 cannot carry, as hexadecimal UTF-16 code units.</summary>
internal static class Utf16Text
{
    private const int DigitsPerUnit = 4;

    /// <summary>Whether every surrogate of a text has its partner.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        while (at >= 0)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out int length) != System.Buffers.OperationStatus.Done)
                return false;
            text = text[(at + length)..];
            at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        }

        return true;
    }

    public static string Encode(string text)
    {
        StringBuilder digits = new(text.Length * DigitsPerUnit);
        foreach (char unit in text)
            digits.Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        return digits.ToString();
    }

    /// <summary>The text of the code units, or null where the digits are not groups of four.</summary>
    public static string? Decode(string digits)
    {
        if (digits.Length % DigitsPerUnit != 0)
            return null;
        char[] units = new char[digits.Length / DigitsPerUnit];
        for (int i = 0; i < units.Length; i++)
        {
            ReadOnlySpan<char> group = digits.AsSpan(i * DigitsPerUnit, DigitsPerUnit);
            if (!ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
                return null;
            units[i] = (char)unit;
        }

        return new string(units);
    }
}
