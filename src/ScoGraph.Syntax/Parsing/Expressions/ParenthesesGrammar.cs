using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>Paths in parentheses, alone or with a quantifier behind them.</summary>
internal static class ParenthesesGrammar
{
    /// <summary>Whether the parenthesis here opens a path rather than a node.</summary>
    public static bool Begins(TokenNode open)
    {
        if (open.Kind != TokenKind.LeftParen)
            return false;
        TokenNode inner = open.Next;
        if (ReservedNames.IsVariable(inner) && inner.Next.Kind == TokenKind.Equal)
            return true;
        return inner.Kind == TokenKind.LeftParen || (inner.Next.Kind == TokenKind.LeftParen && IsPathFunction(inner.Kind))
            || PathSearchGrammar.Begins(inner);
    }

    /// <summary>A path in parentheses, with its condition.</summary>
    public static IResult<PathPattern> Path(TokenNode open) => open.Context.Nest(open, static node => Inside((TokenNode)node));

    /// <summary>A path in parentheses and its quantifier, as a part of a longer path.</summary>
    public static IResult<PathSegment> Quantified(TokenNode open)
    {
        if (Path(open) is not { WasSuccessful: true } path || QuantifierGrammar.Quantifier(path.Remainder) is not
            { WasSuccessful: true } quantifier)
            return new Failed<PathSegment>(open);
        if (quantifier.Value is { } times)
            return new Parsed<PathSegment>(
                new QuantifiedPath(TokenNode.SpanBetween(open, quantifier.Remainder), path.Value, times), quantifier.Remainder);
        open.Context.Fail(SyntaxErrors.NeedsQuantifier(TokenNode.SpanBetween(open, path.Remainder)));
        return new Failed<PathSegment>(open);
    }

    private static bool IsPathFunction(TokenKind kind) => kind is TokenKind.ShortestPath or TokenKind.AllShortestPaths;

    private static IResult<PathPattern> Inside(TokenNode open)
    {
        if (PatternGrammar.Path(open.Next) is not { WasSuccessful: true } path
            || ExpressionGrammar.Where(path.Remainder) is not { WasSuccessful: true } where
            || !Accept((TokenNode)where.Remainder, TokenKind.RightParen).WasSuccessful)
            return new Failed<PathPattern>(open);
        Diagnostic? problem = path.Value.Variable is { } name ? SyntaxErrors.NameInParentheses(name.Name, name.Span)
            : path.Value.Search is { } search ? SyntaxErrors.SearchInParentheses(search.Span) : null;
        if (problem is not null)
        {
            open.Context.Fail(problem);
            return new Failed<PathPattern>(open);
        }

        TokenNode behind = ((TokenNode)where.Remainder).Next;
        Expression? both = path.Value.Where is { } inner && where.Value is { } outer
            ? new BinaryExpression(outer.Span, BinaryOperator.And, inner, outer) : path.Value.Where ?? where.Value;
        return new Parsed<PathPattern>(path.Value with { Where = both }, behind);
    }
}
