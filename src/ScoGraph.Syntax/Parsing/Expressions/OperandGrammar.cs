using ScoGraph.Model.Values;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>What operators stand between: signs, an atom, and the accesses behind it.</summary>
internal static class OperandGrammar
{
    public static IResult<Expression> Operand(TokenNode first)
    {
        TokenNode node = first;
        while (node.Kind is TokenKind.Minus or TokenKind.Plus && !IsSmallestInteger(node))
            node = node.Next;
        IResult<Expression> operand = Postfix(node);
        return node == first || !operand.WasSuccessful ? operand : ExpressionGrammar.Prefixed(first, node, operand);
    }

    /// <summary>An atom and the .key, [index] and [from..to] behind it.</summary>
    public static IResult<Expression> Postfix(TokenNode first)
    {
        ParseContext context = first.Context;
        context.Height = 0;
        IResult<Expression> result = IsSmallestInteger(first) ? SmallestInteger(first) : AtomGrammar.Atom(first);
        int height = context.Height + 1;
        while (result.WasSuccessful)
        {
            TokenNode node = (TokenNode)result.Remainder;
            if (node.Kind is not (TokenKind.Dot or TokenKind.LeftBracket))
                break;
            context.Height = 0;
            result = node.Kind == TokenKind.Dot ? Property(first, result.Value, node.Next) : Element(first, result.Value, node.Next);
            height = Math.Max(height, context.Height) + 1;
            if (height > ParseContext.TallestTree)
            {
                context.Fail(SyntaxErrors.ChainTooLong(ParseContext.TallestTree, node.Span));
                return new Failed<Expression>(node);
            }
        }

        context.Height = height;
        return result;
    }

    private static bool IsSmallestInteger(TokenNode node) => node.Kind == TokenKind.Minus && node.Next.Kind == TokenKind.SmallestInteger;

    private static Parsed<Expression> SmallestInteger(TokenNode minus)
    {
        TokenNode behind = minus.Next.Next;
        return new Parsed<Expression>(new Literal(TokenNode.SpanBetween(minus, behind), Value.FromInteger(long.MinValue)), behind);
    }

    private static IResult<Expression> Property(TokenNode first, Expression target, TokenNode key) =>
        Names.Key(key) is { WasSuccessful: true } name
            ? new Parsed<Expression>(new PropertyAccess(TokenNode.SpanBetween(first, name.Remainder), target, name.Value), name.Remainder)
            : new Failed<Expression>(key);

    private static IResult<Expression> Element(TokenNode first, Expression target, TokenNode node)
    {
        Expression? from = null;
        if (node.Kind != TokenKind.DotDot)
        {
            if (ExpressionGrammar.Expression(node) is not { WasSuccessful: true } index)
                return new Failed<Expression>(node);
            node = (TokenNode)index.Remainder;
            if (node.Kind == TokenKind.RightBracket)
                return new Parsed<Expression>(new IndexAccess(TokenNode.SpanBetween(first, node.Next), target, index.Value), node.Next);
            node.Context.Expect(node, TokenKind.RightBracket);
            from = index.Value;
        }

        return Accept(node, TokenKind.DotDot).WasSuccessful ? Slice(first, target, from, node.Next) : new Failed<Expression>(node);
    }

    private static IResult<Expression> Slice(TokenNode first, Expression target, Expression? from, TokenNode node)
    {
        Expression? to = null;
        if (node.Kind != TokenKind.RightBracket)
        {
            if (ExpressionGrammar.Expression(node) is not { WasSuccessful: true } bound)
                return new Failed<Expression>(node);
            to = bound.Value;
            node = (TokenNode)bound.Remainder;
        }

        return Accept(node, TokenKind.RightBracket).WasSuccessful
            ? new Parsed<Expression>(new SliceAccess(TokenNode.SpanBetween(first, node.Next), target, from, to), node.Next)
            : new Failed<Expression>(node);
    }
}
