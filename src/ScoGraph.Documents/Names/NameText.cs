using System.Globalization;
using System.Text;

namespace ScoGraph.Documents.Names;

/// <summary>How names are compared: what only looks alike is made the same, accents are kept.</summary>
internal static class NameText
{
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsJoining(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsHyphen(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07' or '\u0060' or '\u00B4';

    /// <summary>Hyphens, apostrophes and white space of one kind, letters and their accents as one unit.</summary>
    public static string Plain(ReadOnlySpan<char> text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            if (IsJoining(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else
            {
                plain.Append(IsHyphen(c) ? '-' : IsApostrophe(c) ? '\'' : c);
            }
        }

        string all = plain.ToString().TrimEnd();
        return System.Text.Ascii.IsValid(all) ? all : Compositions.Compose(all);
    }

    /// <summary>Places to break a word at that nothing shows.</summary>
    private static bool IsJoining(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060';
}
