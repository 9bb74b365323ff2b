using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;

namespace ScoGraph.Syntax.Parsing;

/// <summary>
/// Decisions that need more than one token. Each looks at a fixed number of tokens and jumps over brackets through their partners, so that
/// nothing is ever parsed twice.
/// </summary>
internal static class Lookahead
{
    /// <summary>Whether the parenthesis here opens a pattern of at least one relationship, rather than an expression.</summary>
    public static bool BeginsPattern(TokenNode open) =>
        open.Kind == TokenKind.LeftParen && LooksLikeNode(open) && open.Partner is { } close
        && (BeginsRelationship(close.Next) || ParenthesesGrammar.Begins(close.Next));

    /// <summary>Whether the tokens here are an arrow to another node, rather than a minus or a comparison.</summary>
    public static bool BeginsRelationship(TokenNode node)
    {
        if (node.Kind == TokenKind.Less)
            node = node.Next;
        if (node.Kind != TokenKind.Minus)
            return false;
        node = node.Next;
        if (node.Kind == TokenKind.LeftBracket)
        {
            if (node.Partner is not { } close)
                return false;
            node = close.Next;
        }

        if (node.Kind != TokenKind.Minus)
            return false;
        node = node.Next;
        return node.Kind == TokenKind.Greater ? QuantifierGrammar.Skip(node.Next).Kind == TokenKind.LeftParen
            : LooksLikeNode(QuantifierGrammar.Skip(node));
    }

    /// <summary>Whether the bracket here opens a list comprehension: a variable and IN, and no comma that would make it a list.</summary>
    public static bool BeginsListComprehension(TokenNode open) =>
        ReservedNames.IsVariable(open.Next) && open.Next.Next.Kind == TokenKind.In && !open.Token.HasComma;

    /// <summary>
    /// Whether the bracket here opens a pattern comprehension: a pattern, perhaps named, and behind it a condition or the bar. A bar alone
    /// does not tell: it may stand between types or labels of an expression that begins with a pattern.
    /// </summary>
    public static bool BeginsPatternComprehension(TokenNode open)
    {
        if (open.Token.HasComma || !open.Token.HasBar)
            return false;
        TokenNode first = open.Next;
        if (ReservedNames.IsVariable(first) && first.Next.Kind == TokenKind.Equal)
            first = first.Next.Next;
        return BeginsPattern(first) && BehindPattern(first).Kind is TokenKind.Bar or TokenKind.Where;
    }

    /// <summary>The first token behind a pattern, whose nodes and relationships are jumped over.</summary>
    private static TokenNode BehindPattern(TokenNode node)
    {
        while (true)
        {
            if (node.Kind == TokenKind.LeftParen && node.Partner is { } close)
                node = QuantifierGrammar.Skip(close.Next);
            else if (BeginsRelationship(node))
                node = BehindRelationship(node);
            else
                return node;
        }
    }

    private static TokenNode BehindRelationship(TokenNode node)
    {
        if (node.Kind == TokenKind.Less)
            node = node.Next;
        node = node.Next;
        if (node.Kind == TokenKind.LeftBracket)
            node = node.Partner!.Next;
        node = node.Next;
        return QuantifierGrammar.Skip(node.Kind == TokenKind.Greater ? node.Next : node);
    }

    /// <summary>Whether the words and dots from here on are a function's name.</summary>
    public static bool BeginsCall(TokenNode name)
    {
        while (name.Next.Kind == TokenKind.Dot && TokenKinds.IsWord(name.Next.Next.Kind))
            name = name.Next.Next;
        return name.Next.Kind == TokenKind.LeftParen;
    }

    private static bool LooksLikeNode(TokenNode open)
    {
        if (open.Kind != TokenKind.LeftParen)
            return false;
        TokenNode inner = open.Next;
        if (ReservedNames.IsVariable(inner))
        {
            inner = inner.Next;
            if (inner.Kind == TokenKind.Parameter)
                return true;
        }

        return inner.Kind is TokenKind.RightParen or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Is or TokenKind.Where;
    }
}
