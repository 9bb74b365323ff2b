using System.Buffers;
using System.Globalization;
using System.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary>
/// Upper and lower case after the full case mappings of Unicode (UnicodeData and the unconditional part of SpecialCasing, and its rule of
/// the final sigma), the same in every culture. .NET has the mappings of one character to one; the others are listed here.
/// </summary>
internal static class CaseMapping
{
    private const char CapitalSigma = 'Σ', FinalSigma = 'ς', Sigma = 'σ', CapitalDottedI = 'İ';
    /// <summary>Code units between two looks whether the query is to stop.</summary>
    private const int Piece = 1 << 16;

    private const string SmallDottedI = "i\u0307";

    /// <summary>A character, an equals sign, what it becomes. The first three are left as they are by .NET's invariant culture.</summary>
    private const string Listed =
        "ı=I ſ=S ẛ=Ṡ ß=SS ŉ=ʼN ǰ=J\u030C ΐ=Ι\u0308\u0301 ΰ=Υ\u0308\u0301 և=ԵՒ ẖ=H\u0331 ẗ=T\u0308 ẘ=W\u030A "
        + "ẙ=Y\u030A ẚ=Aʾ \u1F50=Υ\u0313 \u1F52=Υ\u0313\u0300 \u1F54=Υ\u0313\u0301 \u1F56=Υ\u0313\u0342 "
        + "\u1FB2=\u1FBAΙ \u1FB3=ΑΙ \u1FB4=ΆΙ \u1FB6=Α\u0342 \u1FB7=Α\u0342Ι \u1FBC=ΑΙ \u1FC2=\u1FCAΙ \u1FC3=ΗΙ "
        + "\u1FC4=ΉΙ \u1FC6=Η\u0342 \u1FC7=Η\u0342Ι \u1FCC=ΗΙ \u1FD2=Ι\u0308\u0300 \u1FD3=Ι\u0308\u0301 "
        + "\u1FD6=Ι\u0342 \u1FD7=Ι\u0308\u0342 \u1FE2=Υ\u0308\u0300 \u1FE3=Υ\u0308\u0301 \u1FE4=Ρ\u0313 "
        + "\u1FE6=Υ\u0342 \u1FE7=Υ\u0308\u0342 \u1FF2=\u1FFAΙ \u1FF3=ΩΙ \u1FF4=ΏΙ \u1FF6=Ω\u0342 \u1FF7=Ω\u0342Ι "
        + "\u1FFC=ΩΙ \uFB00=FF \uFB01=FI \uFB02=FL \uFB03=FFI \uFB04=FFL \uFB05=ST \uFB06=ST \uFB13=ՄՆ \uFB14=ՄԵ "
        + "\uFB15=ՄԻ \uFB16=ՎՆ \uFB17=ՄԽ";

    private static readonly Dictionary<char, string> Uppers = ReadUppers();
    private static readonly SearchValues<char> SpecialUppers = SearchValues.Create([.. Uppers.Keys]);
    private static readonly SearchValues<char> SpecialLowers = SearchValues.Create([CapitalSigma, CapitalDottedI]);

    public static string ToUpper(string text)
    {
        if (text.Length < Piece && text.AsSpan().IndexOfAny(SpecialUppers) < 0)
            return text.ToUpperInvariant();
        StringBuilder upper = new(text.Length + 8);
        int from = 0;
        for (int at = Next(0), found = 0; at >= 0; at = Next(from))
        {
            StopSignal.At(found++ & (Piece - 1), int.MaxValue);
            AppendPlain(upper, text[from..at], static piece => piece.ToUpperInvariant());
            upper.Append(Uppers[text[at]]);
            from = at + 1;
        }

        AppendPlain(upper, text[from..], static piece => piece.ToUpperInvariant());
        return upper.ToString();

        int Next(int start) => text.AsSpan(start).IndexOfAny(SpecialUppers) is var found and >= 0 ? start + found : -1;
    }

    public static string ToLower(string text)
    {
        if (text.Length < Piece && text.AsSpan().IndexOfAny(SpecialLowers) < 0)
            return text.ToLowerInvariant();
        StringBuilder lower = new(text.Length + 8);
        int from = 0;
        for (int at = Next(0), found = 0; at >= 0; at = Next(from))
        {
            StopSignal.At(found++ & (Piece - 1), int.MaxValue);
            AppendPlain(lower, text[from..at], static piece => piece.ToLowerInvariant());
            _ = text[at] == CapitalDottedI ? lower.Append(SmallDottedI) : lower.Append(EndsWord(text, at) ? FinalSigma : Sigma);
            from = at + 1;
        }

        AppendPlain(lower, text[from..], static piece => piece.ToLowerInvariant());
        return lower.ToString();

        int Next(int start) => text.AsSpan(start).IndexOfAny(SpecialLowers) is var found and >= 0 ? start + found : -1;
    }

    /// <summary>
    /// Appends what has no special character, in pieces between which the query can stop. Halves of a pair stay together.
    /// </summary>
    private static void AppendPlain(StringBuilder target, string text, Func<string, string> map)
    {
        for (int from = 0, end; from < text.Length; from = end)
        {
            if (from > 0)
                StopSignal.Now();
            end = Math.Min(text.Length, from + Piece);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
                end++;
            target.Append(map(from == 0 && end == text.Length ? text : text[from..end]));
        }
    }

    /// <summary>
    /// Whether a letter stands before the place and none behind it (Final_Sigma), whatever stands between that has no case.
    /// </summary>
    private static bool EndsWord(string text, int at)
    {
        int before = at - 1, behind = at + 1;
        while (before >= 0 && IsIgnored(text[before]))
            before--;
        while (behind < text.Length && IsIgnored(text[behind]))
            behind++;
        return before >= 0 && IsCased(text, Whole(text, before)) && !(behind < text.Length && IsCased(text, behind));
    }

    /// <summary>The place at which the character that ends at a place begins.</summary>
    private static int Whole(string text, int at) => at > 0 && char.IsSurrogatePair(text[at - 1], text[at]) ? at - 1 : at;

    private static bool IsCased(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>Marks, modifiers and signs that stand within words: what Unicode calls case-ignorable.</summary>
    private static bool IsIgnored(char character) => character is '\'' or '.' or '·' or '’' or ':' || char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format or UnicodeCategory.ModifierLetter
        or UnicodeCategory.ModifierSymbol;

    private static Dictionary<char, string> ReadUppers()
    {
        Dictionary<char, string> uppers = Listed.Split(' ').ToDictionary(entry => entry[0], entry => entry[2..]);
        // Greek vowels with an iota below, eight small and eight capital ones in a row: the capital vowel and a capital iota.
        foreach ((char first, char capital) in new[] { ('\u1F80', '\u1F08'), ('\u1F90', '\u1F28'), ('\u1FA0', '\u1F68') })
        {
            for (int i = 0; i < 16; i++)
                uppers[(char)(first + i)] = $"{(char)(capital + (i & 7))}Ι";
        }

        return uppers;
    }
}
