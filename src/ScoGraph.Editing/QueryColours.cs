using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>Cuts a query into pieces to colour. What lies between them (spaces, comments) is no piece.</summary>
internal static class QueryColours
{
    public static IEnumerable<ColouredPiece> Of(string text)
    {
        Token[] tokens = Lexer.Tokenize(text);
        for (int i = 0; i < tokens.Length - 1; i++)
            yield return new ColouredPiece(tokens[i].Start, tokens[i].Length, ClassOf(text, tokens, i));
    }

    private static TextClass ClassOf(string text, Token[] tokens, int at)
    {
        switch (tokens[at].Kind)
        {
            case TokenKind.Invalid or TokenKind.BadNumber:
                return TextClass.Mistake;
            case TokenKind.Integer or TokenKind.SmallestInteger or TokenKind.Float:
                return TextClass.Number;
            case TokenKind.String:
                return TextClass.Text;
            case TokenKind.Parameter:
                return TextClass.Parameter;
        }

        if (!TokenKinds.IsWord(tokens[at].Kind))
            return TextClass.Sign;
        PlaceKind place = at == 0 ? PlaceKind.Expression : PlaceKinds.After(tokens, at - 1);
        if (place is PlaceKind.Label or PlaceKind.RelationshipType or PlaceKind.LabelOrType)
            return TextClass.Label;
        if (place == PlaceKind.Expression && ContextWords.IsAt(text, tokens, at))
            return TextClass.Keyword;
        if (tokens[at + 1].Kind == TokenKind.LeftParen && !TokenKinds.IsReserved(tokens[at].Kind))
            return TextClass.Function;
        if (place == PlaceKind.PropertyKey)
            return TextClass.Property;
        return TokenKinds.IsReserved(tokens[at].Kind) || (TokenKinds.IsKeyword(tokens[at].Kind) && IsOpening(tokens[at].Kind))
            ? TextClass.Keyword : TextClass.Name;
    }

    /// <summary>Whether an unreserved keyword begins something, so that it is hardly a variable.</summary>
    private static bool IsOpening(TokenKind kind) =>
        kind is TokenKind.Explain or TokenKind.Profile or TokenKind.Load or TokenKind.Foreach or TokenKind.Finish or TokenKind.Offset;
}
