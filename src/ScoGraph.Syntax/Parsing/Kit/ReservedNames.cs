using System.Collections.Frozen;
using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>
/// Reserved words as names of variables, as in <c>(end:Town)</c> and <c>RETURN end.name</c>: where a variable may stand, a word is one if
/// what follows it could not follow the keyword. Words that begin an expression, or stand in the place of a variable, never are.
/// </summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<TokenKind> Never =
    [
        TokenKind.Case, TokenKind.Distinct, TokenKind.False, TokenKind.Is, TokenKind.Not, TokenKind.Null, TokenKind.True, TokenKind.Where,
    ];

    /// <summary>What may follow a variable, and does not follow a keyword in the same place: keywords are followed by operands.</summary>
    private static readonly FrozenSet<TokenKind> Followers =
    [
        TokenKind.EndOfText, TokenKind.Semicolon, TokenKind.Comma, TokenKind.RightParen, TokenKind.RightBracket, TokenKind.RightBrace,
        TokenKind.LeftBrace, TokenKind.Colon, TokenKind.DoubleColon, TokenKind.Dot, TokenKind.DotDot, TokenKind.Bar, TokenKind.DoubleBar,
        TokenKind.Plus, TokenKind.PlusEqual, TokenKind.Minus, TokenKind.Star, TokenKind.Slash, TokenKind.Percent, TokenKind.Caret,
        TokenKind.Equal, TokenKind.NotEqual, TokenKind.Less, TokenKind.LessOrEqual, TokenKind.Greater, TokenKind.GreaterOrEqual,
        TokenKind.Matches, TokenKind.And, TokenKind.Or, TokenKind.Xor, TokenKind.Is, TokenKind.In, TokenKind.Contains, TokenKind.Starts,
        TokenKind.Ends, TokenKind.As, TokenKind.Asc, TokenKind.Ascending, TokenKind.Desc, TokenKind.Descending, TokenKind.When,
        TokenKind.Then, TokenKind.Else, TokenKind.End, TokenKind.Where, TokenKind.Match, TokenKind.Optional, TokenKind.With,
        TokenKind.Return, TokenKind.Create, TokenKind.Merge, TokenKind.Set, TokenKind.Delete, TokenKind.Detach, TokenKind.Remove,
        TokenKind.Unwind, TokenKind.Call, TokenKind.Union, TokenKind.Order, TokenKind.Skip, TokenKind.Limit, TokenKind.Foreach,
        TokenKind.Load, TokenKind.Finish, TokenKind.Offset,
    ];

    /// <summary>Whether a token names a variable where one may stand.</summary>
    public static bool IsVariable(TokenNode node) => TokenKinds.IsName(node.Kind)
        || (TokenKinds.IsReserved(node.Kind) && !Never.Contains(node.Kind) && Followers.Contains(node.Next.Kind)
            && !(node.Kind == TokenKind.Exists && node.Next.Kind == TokenKind.LeftBrace));

    /// <summary>Whether an item of RETURN or WITH, or the name of a value whose key follows, ends before a token.</summary>
    public static bool EndsItem(TokenNode node) =>
        node.Kind is TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.Comma or TokenKind.As or TokenKind.Dot or TokenKind.RightBrace;
}
