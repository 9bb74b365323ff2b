namespace ScoGraph.Syntax.Lexing;

/// <summary>Questions about kinds of tokens.</summary>
internal static class TokenKinds
{
    public static bool IsKeyword(TokenKind kind) => kind > TokenKind.Matches;

    /// <summary>A keyword that cannot name a variable unless it is quoted.</summary>
    public static bool IsReserved(TokenKind kind) => kind is > TokenKind.Matches and < TokenKind.AllShortestPaths;

    /// <summary>What may name a variable.</summary>
    public static bool IsName(TokenKind kind) => kind is TokenKind.Name or TokenKind.QuotedName or >= TokenKind.AllShortestPaths;

    /// <summary>What may name a label, a type or a key: any word at all.</summary>
    public static bool IsWord(TokenKind kind) => kind is TokenKind.Name or TokenKind.QuotedName or > TokenKind.Matches;

    public static bool IsOpening(TokenKind kind) => kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace;

    public static bool IsClosing(TokenKind kind) => kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace;

    /// <summary>How a symbol is written; null for what is not a symbol.</summary>
    public static string? Symbol(TokenKind kind) => kind switch
    {
        TokenKind.LeftParen => "(",
        TokenKind.RightParen => ")",
        TokenKind.LeftBracket => "[",
        TokenKind.RightBracket => "]",
        TokenKind.LeftBrace => "{",
        TokenKind.RightBrace => "}",
        TokenKind.Comma => ",",
        TokenKind.Semicolon => ";",
        TokenKind.Colon => ":",
        TokenKind.DoubleColon => "::",
        TokenKind.Dot => ".",
        TokenKind.DotDot => "..",
        TokenKind.Bar => "|",
        TokenKind.DoubleBar => "||",
        TokenKind.Dollar => "$",
        TokenKind.Ampersand => "&",
        TokenKind.Exclamation => "!",
        TokenKind.Percent => "%",
        TokenKind.Plus => "+",
        TokenKind.PlusEqual => "+=",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Caret => "^",
        TokenKind.Equal => "=",
        TokenKind.NotEqual => "<>",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.Matches => "=~",
        _ => null,
    };
}
