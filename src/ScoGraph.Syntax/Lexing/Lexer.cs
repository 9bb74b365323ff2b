using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Lexing;

/// <summary>
/// Cuts a text into tokens, once. What is wrong with a piece stands in its token: the grammar reports it if it gets that far, so that the
/// first mistake of a text is the one that is shown. The last token is always <see cref="TokenKind.EndOfText"/>.
/// </summary>
internal static class Lexer
{
    public static Token[] Tokenize(string text)
    {
        TokenBuffer tokens = new(8 + text.Length / 3);
        int at = 0;
        while (at < text.Length)
            at = Next(text, at, tokens);
        tokens.Add(TokenKind.EndOfText, text.Length, text.Length);
        return tokens.ToArray();
    }

    private static int Next(string text, int at, TokenBuffer tokens)
    {
        char first = text[at];
        if (TokenCharacters.IsSpace(first))
            return at + 1;
        if (TokenCharacters.NameStart(text, at) is var length and > 0)
            return Word(text, at, at + length, tokens);
        char second = at + 1 < text.Length ? text[at + 1] : '\0';
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(second)))
            return NumberReader.Read(text, at, tokens);
        switch (first)
        {
            case '\'' or '"':
                return StringReader.Read(text, at, tokens);
            case '`':
                return Quoted(text, at, at, TokenKind.QuotedName, tokens);
            case '$':
                return Parameter(text, at, tokens);
            case '/' when second == '/':
                return text.AsSpan(at).IndexOfAny('\r', '\n') is var lineEnd && lineEnd < 0 ? text.Length : at + lineEnd;
            case '/' when second == '*':
                return Comment(text, at, tokens);
        }

        (TokenKind kind, int width) = Symbol(first, second);
        if (kind == TokenKind.Invalid)
            return Unknown(text, at, tokens);
        tokens.Add(kind, at, at + width);
        return at + width;
    }

    private static int Word(string text, int start, int at, TokenBuffer tokens)
    {
        int end = TokenCharacters.EndOfName(text, at);
        tokens.Add(Keywords.Classify(text.AsSpan(start, end - start)), start, end);
        return end;
    }

    /// <summary>A name in backticks, which stand twice inside. <paramref name="start"/> is where the token begins.</summary>
    private static int Quoted(string text, int start, int at, TokenKind kind, TokenBuffer tokens)
    {
        int end = at + 1;
        while (true)
        {
            int step = text.AsSpan(end).IndexOf('`');
            if (step < 0)
            {
                tokens.AddInvalid(start, text.Length, SyntaxErrors.UnclosedName(at));
                return text.Length;
            }

            end += step + 1;
            if (end == text.Length || text[end] != '`')
                break;
            end++;
        }

        tokens.Add(kind, start, end, Value.FromString(text[(at + 1)..(end - 1)].Replace("``", "`")));
        return end;
    }

    private static int Parameter(string text, int start, TokenBuffer tokens)
    {
        if (start + 1 < text.Length && text[start + 1] == '`')
            return Quoted(text, start, start + 1, TokenKind.Parameter, tokens);
        int end = TokenCharacters.EndOfName(text, start + 1);
        if (end == start + 1 && end < text.Length && text[end] == '(')
            tokens.Add(TokenKind.Dollar, start, end);
        else if (end == start + 1)
            tokens.AddInvalid(start, end, SyntaxErrors.NamelessParameter(new SourceSpan(start, 1)));
        else
            tokens.Add(TokenKind.Parameter, start, end, Value.FromString(text[(start + 1)..end]));
        return end;
    }

    private static int Comment(string text, int start, TokenBuffer tokens)
    {
        int end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end >= 0)
            return end + 2;
        tokens.AddInvalid(start, text.Length, SyntaxErrors.UnclosedComment(start));
        return text.Length;
    }

    private static int Unknown(string text, int at, TokenBuffer tokens)
    {
        int length = char.IsSurrogatePair(text, at) ? 2 : 1;
        tokens.AddInvalid(at, at + length, SyntaxErrors.UnknownCharacter(text.Substring(at, length), new SourceSpan(at, length)));
        return at + length;
    }

    private static (TokenKind Kind, int Width) Symbol(char first, char second) => (first, second) switch
    {
        ('.', '.') => (TokenKind.DotDot, 2),
        (':', ':') => (TokenKind.DoubleColon, 2),
        ('|', '|') => (TokenKind.DoubleBar, 2),
        ('+', '=') => (TokenKind.PlusEqual, 2),
        ('=', '~') => (TokenKind.Matches, 2),
        ('<', '>') or ('!', '=') => (TokenKind.NotEqual, 2),
        ('<', '=') => (TokenKind.LessOrEqual, 2),
        ('>', '=') => (TokenKind.GreaterOrEqual, 2),
        _ => (Symbol(first), 1),
    };

    private static TokenKind Symbol(char first) => first switch
    {
        '(' => TokenKind.LeftParen,
        ')' => TokenKind.RightParen,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '.' => TokenKind.Dot,
        '|' => TokenKind.Bar,
        '&' => TokenKind.Ampersand,
        '!' => TokenKind.Exclamation,
        '%' => TokenKind.Percent,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '^' => TokenKind.Caret,
        '=' => TokenKind.Equal,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => TokenKind.Invalid,
    };
}
