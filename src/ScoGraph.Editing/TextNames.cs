using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>The names that a text makes up itself. The text may be unfinished, so this looks at tokens only.</summary>
internal static class TextNames
{
    /// <summary>Names that look like those of variables, other than the one at a place, each once, in the order of the text.</summary>
    public static IEnumerable<string> Variables(string text, int except)
    {
        Token[] tokens = Lexer.Tokenize(text);
        List<string> names = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (TokenKinds.IsName(tokens[i].Kind) && tokens[i].Start != except && IsIntroduced(tokens, i))
                names.Add(NameOf(tokens[i], text));
        }

        return names.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The parameters of a text, with their dollars, other than the one at a place.</summary>
    public static IEnumerable<string> Parameters(string text, int except) =>
        Lexer.Tokenize(text).Where(token => token.Kind == TokenKind.Parameter && token.Start != except)
            .Select(token => text.Substring(token.Start, token.Length)).Distinct(StringComparer.Ordinal);

    /// <summary>The procedure whose columns are yielded at a place, such as <c>algo.pageRank</c>; empty where there is none.</summary>
    public static string CalledProcedure(string text, int position)
    {
        Token[] tokens = Lexer.Tokenize(text[..position]);
        int call = Array.FindLastIndex(tokens, token => token.Kind == TokenKind.Call);
        string name = "";
        for (int i = call + 1; call >= 0 && (TokenKinds.IsWord(tokens[i].Kind) || tokens[i].Kind == TokenKind.Dot); i++)
            name += text.Substring(tokens[i].Start, tokens[i].Length);
        return name;
    }

    private static bool IsIntroduced(Token[] tokens, int at)
    {
        TokenKind before = at == 0 ? TokenKind.EndOfText : tokens[at - 1].Kind;
        TokenKind after = tokens[at + 1].Kind;
        return before switch
        {
            TokenKind.As => true,
            TokenKind.LeftParen => after is TokenKind.Colon or TokenKind.RightParen or TokenKind.LeftBrace
                or TokenKind.In or TokenKind.EndOfText,
            TokenKind.LeftBracket => after is TokenKind.Colon or TokenKind.RightBracket or TokenKind.LeftBrace
                or TokenKind.Star or TokenKind.In,
            TokenKind.Yield => true,
            TokenKind.Match or TokenKind.Create or TokenKind.Merge or TokenKind.Comma => after == TokenKind.Equal,
            _ => false,
        };
    }

    private static string NameOf(Token token, string text) =>
        token.Value.IsString ? token.Value.AsString() : text.Substring(token.Start, token.Length);
}
