namespace ScoGraph.Syntax.Lexing;

/// <summary>Cuts a script into statements, at semicolons outside strings, names and comments.</summary>
internal static class Statements
{
    /// <summary>The statements in order; what holds no token is none.</summary>
    public static IEnumerable<StatementPlace> Of(string script)
    {
        Token[] tokens = Lexer.Tokenize(script);
        int first = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool isEnd = i == tokens.Length - 1;
            if (!isEnd && tokens[i].Kind != TokenKind.Semicolon)
                continue;
            if (i > first)
                yield return new StatementPlace(tokens[first].Start, isEnd ? script.Length : tokens[i].Start);
            first = i + 1;
        }
    }
}
