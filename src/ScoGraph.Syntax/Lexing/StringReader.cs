using System.Globalization;
using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Lexing;

/// <summary>Reads a string in single or double quotes. The quote is written inside as an escape or twice.</summary>
internal static class StringReader
{
    /// <summary>Adds one token and returns the place behind it. A wrong escape does not stop it, so that brackets still pair up.</summary>
    public static int Read(string text, int start, TokenBuffer tokens)
    {
        char quote = text[start];
        int at = start + 1, clean = at;
        StringBuilder? content = null;
        Diagnostic? problem = null;
        while (true)
        {
            int step = text.AsSpan(at).IndexOfAny(quote, '\\');
            if (step < 0)
            {
                tokens.AddInvalid(start, text.Length, SyntaxErrors.UnclosedString(start));
                return text.Length;
            }

            at += step;
            if (text[at] == quote && !(at + 1 < text.Length && text[at + 1] == quote))
                break;
            content = (content ?? new StringBuilder()).Append(text, clean, at - clean);
            int next = at + 2;
            if (text[at] == quote)
                content.Append(quote);
            else
                next = Unescape(text, at, content, ref problem);
            at = clean = next;
        }

        string value = content is null ? text[clean..at] : content.Append(text, clean, at - clean).ToString();
        if (problem is null)
            tokens.Add(TokenKind.String, start, at + 1, Value.FromString(value));
        else
            tokens.AddInvalid(start, at + 1, problem);
        return at + 1;
    }

    /// <summary>Reads one escape and returns the place behind it, which is the text's end where the text ends inside.</summary>
    private static int Unescape(string text, int at, StringBuilder content, ref Diagnostic? problem)
    {
        if (at + 1 >= text.Length)
            return text.Length;
        char letter = text[at + 1];
        char? plain = letter switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            '\\' or '\'' or '"' or '`' => letter,
            _ => null,
        };
        if (plain is { } character)
        {
            content.Append(character);
            return at + 2;
        }

        int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        if (digits == 0)
        {
            int length = char.IsHighSurrogate(letter) && at + 2 < text.Length ? 3 : 2;
            problem ??= SyntaxErrors.UnknownEscape(text.Substring(at, length), new SourceSpan(at, length));
        }
        else if (at + 2 + digits <= text.Length
            && uint.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            && (digits == 4 || Rune.IsValid(code)))
        {
            content.Append(digits == 4 ? ((char)code).ToString() : new Rune(code).ToString());
            return at + 2 + digits;
        }
        else
        {
            problem ??= SyntaxErrors.InvalidUnicodeEscape(digits, new SourceSpan(at, 2));
        }

        return at + 2;
    }
}
