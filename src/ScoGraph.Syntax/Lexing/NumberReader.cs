using System.Globalization;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Lexing;

/// <summary>
/// Reads the number literal at a place: decimal, 0x, 0o, or a float with a dot or an exponent. Underscores may stand between
/// decimal digits.
/// </summary>
internal static class NumberReader
{
    private const ulong SmallestMagnitude = 1UL << 63;

    /// <summary>Adds one token and returns the place behind it.</summary>
    public static int Read(string text, int start, TokenBuffer tokens)
    {
        if (text[start] == '0' && start + 1 < text.Length && (text[start + 1] | 0x20) is 'x' or 'o')
            return ReadPrefixed(text, start, tokens);

        int at = SkipDigits(text, start);
        bool isFloat = false;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            isFloat = true;
            at = SkipDigits(text, at + 1);
        }

        if (at < text.Length && (text[at] | 0x20) == 'e' && ExponentEnd(text, at) is var end && end > at)
        {
            isFloat = true;
            at = end;
        }

        int wordEnd = TokenCharacters.EndOfName(text, at);
        if (wordEnd > at)
            return Bad(tokens, start, wordEnd, SyntaxErrors.InvalidNumber(text[start..wordEnd], new SourceSpan(start, wordEnd - start)));
        ReadOnlySpan<char> digits = text[start..at].Replace("_", "");
        if (isFloat)
            AddFloat(tokens, start, at, digits);
        else
            AddInteger(tokens, start, at, Decimal(digits), text);
        return at;
    }

    private static ulong? Decimal(ReadOnlySpan<char> digits) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value : null;

    private static int ReadPrefixed(string text, int start, TokenBuffer tokens)
    {
        int bits = (text[start + 1] | 0x20) == 'x' ? 4 : 3;
        int end = TokenCharacters.EndOfName(text, start + 1);
        if (end == start + 2)
            return Bad(tokens, start, end, SyntaxErrors.InvalidNumber(text[start..end], new SourceSpan(start, end - start)));
        ulong value = 0;
        bool overflow = false;
        for (int i = start + 2; i < end; i++)
        {
            int digit = Digit(text[i]);
            if (digit >= 1 << bits)
                return Bad(tokens, start, end, SyntaxErrors.InvalidNumber(text[start..end], new SourceSpan(start, end - start)));
            overflow |= value >> (64 - bits) != 0;
            value = (value << bits) | (uint)digit;
        }

        AddInteger(tokens, start, end, overflow ? null : value, text);
        return end;
    }

    /// <summary>The value of a hexadecimal digit; 16 for what is none.</summary>
    private static int Digit(char character) =>
        char.IsAsciiDigit(character) ? character - '0' : char.IsAsciiHexDigit(character) ? (character | 0x20) - 'a' + 10 : 16;

    private static void AddInteger(TokenBuffer tokens, int start, int end, ulong? magnitude, string text)
    {
        if (magnitude is { } small and < SmallestMagnitude)
            tokens.Add(TokenKind.Integer, start, end, Value.FromInteger((long)small));
        else
            tokens.Add(
                magnitude == SmallestMagnitude ? TokenKind.SmallestInteger : TokenKind.BadNumber, start, end, default,
                SyntaxErrors.IntegerOverflow(text[start..end], new SourceSpan(start, end - start)));
    }

    private static void AddFloat(TokenBuffer tokens, int start, int end, ReadOnlySpan<char> digits)
    {
        double value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsFinite(value))
            tokens.Add(TokenKind.Float, start, end, Value.FromFloat(value));
        else
            Bad(tokens, start, end, SyntaxErrors.FloatOverflow(digits.ToString(), new SourceSpan(start, end - start)));
    }

    private static int Bad(TokenBuffer tokens, int start, int end, Diagnostic problem)
    {
        tokens.Add(TokenKind.BadNumber, start, end, default, problem);
        return end;
    }

    private static int SkipDigits(string text, int at)
    {
        int first = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (at > first && IsSeparator(text, at))))
            at++;
        return at;
    }

    /// <summary>Whether an underscore stands between two digits, as in 1_000.</summary>
    private static bool IsSeparator(string text, int at) =>
        text[at] == '_' && text[at - 1] != '_' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>The place behind an exponent, or the place itself where the letter begins something else.</summary>
    private static int ExponentEnd(string text, int at)
    {
        int digits = at + 1;
        if (digits < text.Length && text[digits] is '+' or '-')
            digits++;
        int end = SkipDigits(text, digits);
        return end > digits ? end : at;
    }
}
