using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Editing;

/// <summary>Tells what can stand after a token.</summary>
internal static class PlaceKinds
{
    public static PlaceKind After(Token[] tokens, int last)
    {
        switch (tokens[last].Kind)
        {
            case TokenKind.Dot:
                return PlaceKind.PropertyKey;
            case TokenKind.Call:
                return PlaceKind.Procedure;
            case TokenKind.Yield:
                return PlaceKind.YieldedColumn;
            case TokenKind.As:
                return PlaceKind.NewName;
            case TokenKind.Colon or TokenKind.Exclamation or TokenKind.Ampersand or TokenKind.Bar or TokenKind.Is:
                return AfterLabelSign(tokens, last);
            case TokenKind.LeftBrace:
                return IsMap(tokens, last) ? PlaceKind.PropertyKey : PlaceKind.Expression;
            case TokenKind.Comma when tokens[last].Opener is >= 0 and var opener && tokens[opener].Kind == TokenKind.LeftBrace:
                return IsMap(tokens, opener) ? PlaceKind.PropertyKey : PlaceKind.Expression;
            case TokenKind.Comma:
                return IsInYield(tokens, last) ? PlaceKind.YieldedColumn : PlaceKind.Expression;
            default:
                return PlaceKind.Expression;
        }
    }

    private static PlaceKind AfterLabelSign(Token[] tokens, int last)
    {
        int opener = tokens[last].Opener;
        // A colon in a map comes before a value, a bar without a colon before it in its bracket is that of a comprehension.
        if (tokens[last].Kind == TokenKind.Colon && opener >= 0 && tokens[opener].Kind == TokenKind.LeftBrace && IsMap(tokens, opener))
            return PlaceKind.Expression;
        if (tokens[last].Kind == TokenKind.Is)
            return PlaceKind.Expression;
        if (tokens[last].Kind is not TokenKind.Colon && !HasColon(tokens, opener, last))
            return PlaceKind.Expression;
        return opener < 0 ? PlaceKind.LabelOrType
            : tokens[opener].Kind == TokenKind.LeftBracket ? PlaceKind.RelationshipType
            : IsPattern(tokens, opener) ? PlaceKind.Label : PlaceKind.LabelOrType;
    }

    private static bool HasColon(Token[] tokens, int opener, int last)
    {
        for (int i = opener + 1; i < last; i++)
        {
            if (tokens[i].Kind == TokenKind.In)
                return false;
            if (tokens[i].Kind == TokenKind.Colon && tokens[i].Opener == opener)
                return true;
        }

        return false;
    }

    /// <summary>Whether a brace opens a map, not a subquery: a subquery comes after a word that takes one.</summary>
    private static bool IsMap(Token[] tokens, int brace) => !BeginsQuery(tokens, brace + 1) && !IsBranch(tokens, brace) && (brace == 0
        || tokens[brace - 1].Kind is not (TokenKind.Exists or TokenKind.Count or TokenKind.Collect or TokenKind.Call)
        && !(tokens[brace - 1].Kind == TokenKind.RightParen && tokens[brace - 1].Partner > 0
            && tokens[tokens[brace - 1].Partner - 1].Kind == TokenKind.Call));

    /// <summary>Whether a brace stands behind UNION, or behind a THEN or ELSE that is not of a CASE.</summary>
    private static bool IsBranch(Token[] tokens, int brace)
    {
        if (brace > 0 && tokens[brace - 1].Kind is TokenKind.Union or TokenKind.All or TokenKind.LeftBrace)
            return true;
        if (brace == 0 || tokens[brace - 1].Kind is not (TokenKind.Then or TokenKind.Else))
            return false;
        int open = 0;
        for (int i = brace - 1; i >= 0 && open <= 0; i--)
            open += tokens[i].Kind == TokenKind.Case ? 1 : tokens[i].Kind == TokenKind.End ? -1 : 0;
        return open <= 0;
    }

    /// <summary>Whether a query begins here rather than the key of a map.</summary>
    private static bool BeginsQuery(Token[] tokens, int at) => tokens[at].Kind is TokenKind.Match or TokenKind.Optional or TokenKind.Unwind
        or TokenKind.With or TokenKind.Return or TokenKind.Create or TokenKind.Merge or TokenKind.Call or TokenKind.When
        or TokenKind.LeftBrace && tokens[at + 1].Kind != TokenKind.Colon;

    /// <summary>Whether a parenthesis opens a node: then no name of a function stands before it.</summary>
    private static bool IsPattern(Token[] tokens, int opener) => opener == 0 || !TokenKinds.IsName(tokens[opener - 1].Kind);

    private static bool IsInYield(Token[] tokens, int last)
    {
        for (int i = last - 1; i >= 0 && tokens[i].Opener == tokens[last].Opener; i--)
        {
            if (tokens[i].Kind == TokenKind.Yield)
                return true;
            if (TokenKinds.IsReserved(tokens[i].Kind) && tokens[i].Kind != TokenKind.As)
                return false;
        }

        return false;
    }
}
