using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ScoGraph.Syntax.Lexing;

/// <summary>Which characters names, numbers and gaps consist of.</summary>
internal static class TokenCharacters
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char character) => character <= ' ' ? character is ' ' or (>= '\t' and <= '\r') or (>= '\x1C' and <= '\x1F')
        : character > '\x7F' && (char.IsWhiteSpace(character) || character == '\uFEFF');

    /// <summary>The length in code units of the name character at a place; 0 where none stands.</summary>
    public static int NameStart(string text, int at)
    {
        char first = text[at];
        if (first < '\x80')
            return char.IsAsciiLetter(first) || first == '_' ? 1 : 0;
        return Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length) == System.Buffers.OperationStatus.Done
            && StartsName(Rune.GetUnicodeCategory(rune)) ? length : 0;
    }

    /// <summary>The length in code units of a character that continues a name; 0 where none stands.</summary>
    public static int NamePart(string text, int at)
    {
        char first = text[at];
        if (first < '\x80')
            return char.IsAsciiLetterOrDigit(first) || first == '_' ? 1 : 0;
        return Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length) == System.Buffers.OperationStatus.Done
            && ContinuesName(Rune.GetUnicodeCategory(rune)) ? length : 0;
    }

    /// <summary>The first place at or behind one where the name ends.</summary>
    public static int EndOfName(string text, int at)
    {
        while (at < text.Length && NamePart(text, at) is var length and > 0)
            at += length;
        return at;
    }

    private static bool StartsName(UnicodeCategory category) => category is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.ConnectorPunctuation;

    private static bool ContinuesName(UnicodeCategory category) => StartsName(category)
        || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
}
