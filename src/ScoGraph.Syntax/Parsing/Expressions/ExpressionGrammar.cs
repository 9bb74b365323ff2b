using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>
/// Operators, by precedence climbing (the levels are those of CIP2021-08-10; all binary operators group to the left). Heights are kept in
/// the context: an expression leaves its own there, and a chain that would grow too tall is refused.
/// </summary>
internal static class ExpressionGrammar
{
    /// <summary>An expression of any precedence: one level of nesting.</summary>
    public static readonly Parser<Expression> Expression = Nested;

    /// <summary>WHERE condition, or null.</summary>
    public static readonly Parser<Expression?> Where = Combinators.OptionalAfter(TokenKind.Where, Expression);

    /// <summary>A comparison or predicate behind WHEN, whose left side is the operand of CASE.</summary>
    public static IResult<Expression> OfSubject(TokenNode node)
    {
        ParseContext context = node.Context;
        int tallest = context.Height;
        context.Height = 0;
        CaseSubject subject = new(new SourceSpan(node.Span.Start, 0));
        OperatorEntry found = Operators.Find(node.Kind)!;
        IResult<Expression> result = found.Precedence == Precedence.Comparison
            ? Comparisons(node, subject, node) : Predicate(node, subject, node, found.Operator);
        context.Height = Math.Max(tallest, context.Height + 1);
        return result;
    }

    private static IResult<Expression> Nested(IInput input)
    {
        TokenNode node = (TokenNode)input;
        ParseContext context = node.Context;
        int tallest = context.Height;
        IResult<Expression> result = context.Nest(node, static first => Climb((TokenNode)first, Precedence.Lowest));
        context.Height = Math.Max(tallest, context.Height);
        return result;
    }

    private static IResult<Expression> Climb(TokenNode first, Precedence minimum)
    {
        ParseContext context = first.Context;
        IResult<Expression> operand = first.Kind == TokenKind.Not && minimum <= Precedence.Not
            ? Negation(first)
            : OperandGrammar.Operand(first);
        if (!operand.WasSuccessful)
            return operand;
        Expression left = operand.Value;
        TokenNode node = (TokenNode)operand.Remainder;
        int height = context.Height;
        while (Operators.Find(node.Kind) is { } found && found.Precedence >= minimum)
        {
            context.Height = 0;
            IResult<Expression> whole = found.Precedence switch
            {
                Precedence.Comparison => Comparisons(first, left, node),
                Precedence.Predicate => Predicate(first, left, node, found.Operator),
                _ => Binary(first, left, found, node.Next),
            };
            if (!whole.WasSuccessful)
                return whole;
            height = Math.Max(height, context.Height) + 1;
            if (height > ParseContext.TallestTree)
            {
                context.Fail(SyntaxErrors.ChainTooLong(ParseContext.TallestTree, node.Span));
                return new Failed<Expression>(node);
            }

            left = whole.Value;
            node = (TokenNode)whole.Remainder;
        }

        context.Height = height;
        context.Expect(node, Phrase.Operator);
        return new Parsed<Expression>(left, node);
    }

    private static IResult<Expression> Negation(TokenNode first)
    {
        TokenNode node = first;
        while (node.Kind == TokenKind.Not)
            node = node.Next;
        return Climb(node, Precedence.Comparison) is { WasSuccessful: true } operand
            ? Prefixed(first, node, operand)
            : new Failed<Expression>(first);
    }

    /// <summary>Puts the prefix operators between two tokens around an operand, the last one first.</summary>
    public static IResult<Expression> Prefixed(TokenNode first, TokenNode behind, IResult<Expression> operand)
    {
        ParseContext context = first.Context;
        Expression value = operand.Value;
        context.Height += behind.Index - first.Index;
        if (context.Height > ParseContext.TallestTree)
        {
            context.Fail(SyntaxErrors.ChainTooLong(ParseContext.TallestTree, first.Span));
            return new Failed<Expression>(first);
        }

        for (int i = behind.Index - 1; i >= first.Index; i--)
        {
            TokenNode sign = context.Nodes[i];
            UnaryOperator unary = sign.Kind switch
            {
                TokenKind.Not => UnaryOperator.Not,
                TokenKind.Plus => UnaryOperator.Plus,
                _ => UnaryOperator.Minus,
            };
            value = new UnaryExpression(TokenNode.SpanBetween(sign, operand.Remainder), unary, value);
        }

        return new Parsed<Expression>(value, operand.Remainder);
    }

    private static IResult<Expression> Binary(TokenNode first, Expression left, OperatorEntry entry, TokenNode operandStart) =>
        Climb(operandStart, entry.Precedence + 1) is { WasSuccessful: true } right
            ? new Parsed<Expression>(
                new BinaryExpression(TokenNode.SpanBetween(first, right.Remainder), entry.Operator, left, right.Value), right.Remainder)
            : new Failed<Expression>(operandStart);

    private static IResult<Expression> Comparisons(TokenNode first, Expression left, TokenNode node)
    {
        ImmutableArray<ComparisonLink>.Builder? links = null;
        int tallest = 0;
        while (true)
        {
            ComparisonOperator comparison = Operators.Comparison(node.Kind);
            if (Climb(node.Next, Precedence.Comparison + 1) is not { WasSuccessful: true } right)
                return new Failed<Expression>(node);
            tallest = Math.Max(tallest, node.Context.Height);
            ComparisonLink link = new(TokenNode.SpanBetween(node, right.Remainder), comparison, right.Value);
            node = (TokenNode)right.Remainder;
            bool more = Operators.Find(node.Kind) is { Precedence: Precedence.Comparison };
            if (more || links is not null)
                (links ??= ImmutableArray.CreateBuilder<ComparisonLink>()).Add(link);
            if (more)
                continue;
            node.Context.Height = tallest;
            SourceSpan span = TokenNode.SpanBetween(first, node);
            return new Parsed<Expression>(new ComparisonChain(span, left, links?.DrainToImmutable() ?? [link]), node);
        }
    }

    private static IResult<Expression> Predicate(TokenNode first, Expression left, TokenNode node, BinaryOperator binary)
    {
        if (PredicateGrammar.TryParse(first, left, node, out IResult<Expression>? predicate))
            return predicate;
        switch (node.Kind)
        {
            case TokenKind.Is when node.Next.Kind is TokenKind.Null or TokenKind.Not:
                bool negated = node.Next.Kind == TokenKind.Not;
                return Combinators.Accept(negated ? node.Next.Next : node.Next, TokenKind.Null) is { WasSuccessful: true } end
                    ? new Parsed<Expression>(
                        new NullPredicate(TokenNode.SpanBetween(first, end.Remainder), left, negated), end.Remainder)
                    : new Failed<Expression>(node);
            case TokenKind.Is or TokenKind.Colon:
                return LabelGrammar.Announced(node) is { WasSuccessful: true, Value: { } labels } result
                    ? new Parsed<Expression>(
                        new LabelPredicate(TokenNode.SpanBetween(first, result.Remainder), left, labels), result.Remainder)
                    : new Failed<Expression>(node);
            case TokenKind.Starts or TokenKind.Ends:
                node = node.Next;
                if (!Combinators.Accept(node, TokenKind.With).WasSuccessful)
                    return new Failed<Expression>(node);
                break;
        }

        return Binary(first, left, new OperatorEntry(Precedence.Predicate, binary), node.Next);
    }
}
