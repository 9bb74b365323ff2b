using System.Collections.Immutable;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>What begins with a name: a variable, a map projection, a function call, and the words that look like functions.</summary>
internal static class CallGrammar
{
    private static readonly Parser<ImmutableArray<Expression>> Arguments =
        CommaSeparatedBefore(TokenKind.RightParen, ExpressionGrammar.Expression);

    private static readonly Parser<Expression> Function =
        Sequence<Identifier, TokenNode, bool, ImmutableArray<Expression>, TokenNode, FunctionCall>(
            input => Names.Dotted((TokenNode)input), Token(TokenKind.LeftParen), Distinct, Arguments, Token(TokenKind.RightParen),
            (span, name, _, distinct, arguments, _) => new(span, name, distinct, NormalForms(name, arguments)));

    private static readonly Parser<Expression> Quantifier =
        Sequence<TokenNode, Identifier, Expression, Expression, TokenNode, QuantifierExpression>(
            input => (TokenNode)input, After(TokenKind.LeftParen, Names.Variable),
            After(TokenKind.In, ExpressionGrammar.Expression), After<Expression>(TokenKind.Where, ExpressionGrammar.Expression),
            Token(TokenKind.RightParen), (span, word, variable, list, where, _) => new(span, KindOf(word), variable, list, where));

    private static readonly Parser<Expression> AllReduce = ListGrammar.BarEndsCondition(
        Sequence<Binding, Identifier, Expression, Expression, Expression, TokenNode, ReduceExpression>(
            input => Accumulator(((TokenNode)input).Next.Next), After(TokenKind.Comma, Names.Variable),
            After(TokenKind.In, ExpressionGrammar.Expression), After<Expression>(TokenKind.Bar, ListGrammar.Projection),
            After<Expression>(TokenKind.Comma, ExpressionGrammar.Expression), Token(TokenKind.RightParen),
            (span, accumulator, variable, list, step, test, _) => new(
                span, accumulator.Variable, accumulator.Value, variable, list, step, test)));

    private static readonly Parser<Expression> Reduce = ListGrammar.BarEndsCondition(
        Sequence<Binding, Identifier, Expression, Expression, TokenNode, ReduceExpression>(
            After(TokenKind.Reduce, After<Binding>(TokenKind.LeftParen, Accumulator)), After(TokenKind.Comma, Names.Variable),
            After(TokenKind.In, ExpressionGrammar.Expression), After<Expression>(TokenKind.Bar, ListGrammar.Projection),
            Token(TokenKind.RightParen),
            (span, accumulator, variable, list, step, _) => new(span, accumulator.Variable, accumulator.Value, variable, list, step)));

    /// <summary>Whether a reserved word begins an expression here all the same: all(…), exists(…) and EXISTS {…}.</summary>
    public static bool IsCallWord(TokenNode node) => node.Kind switch
    {
        TokenKind.All => node.Next.Kind == TokenKind.LeftParen,
        TokenKind.Exists => node.Next.Kind is TokenKind.LeftParen or TokenKind.LeftBrace,
        _ => false,
    };

    public static IResult<Expression> NameOrCall(TokenNode node)
    {
        switch (node.Next.Kind)
        {
            case TokenKind.LeftBrace:
                return node.Kind is TokenKind.Exists or TokenKind.Count or TokenKind.Collect
                    ? SubqueryGrammar.Subquery(node)
                    : MapGrammar.Projection(node);
            case TokenKind.LeftParen:
                return Call(node);
            case TokenKind.Dot when Lookahead.BeginsCall(node):
                return Function(node);
            default:
                return new Parsed<Expression>(new VariableReference(node.Span, node.Name), node.Next);
        }
    }

    private static IResult<Expression> Call(TokenNode node)
    {
        TokenNode inner = node.Next.Next;
        switch (node.Kind)
        {
            case TokenKind.All or TokenKind.Any or TokenKind.None or TokenKind.Single
                when ReservedNames.IsVariable(inner) && inner.Next.Kind == TokenKind.In:
                return Quantifier(node);
            case TokenKind.Reduce:
                return Reduce(node);
            case TokenKind.Count when inner.Kind == TokenKind.Star:
                return Accept(inner.Next, TokenKind.RightParen).WasSuccessful
                    ? new Parsed<Expression>(new CountStar(TokenNode.SpanBetween(node, inner.Next.Next)), inner.Next.Next)
                    : new Failed<Expression>(inner);
            case TokenKind.ShortestPath or TokenKind.AllShortestPaths:
                return PatternGrammar.Selected(node) is { WasSuccessful: true } path
                    ? new Parsed<Expression>(new PatternExpression(path.Value.Span, path.Value), path.Remainder)
                    : new Failed<Expression>(node);
            default:
                return node.IsWord("ALLREDUCE") ? AllReduce(node) : CastGrammar.Begins(node) ? CastGrammar.Cast(node)
                    : TrimGrammar.Begins(node) ? TrimGrammar.Trim(node) : Function(node);
        }
    }

    private static IResult<Binding> Accumulator(IInput input) =>
        Names.Variable(input) is { WasSuccessful: true } variable
        && Accept((TokenNode)variable.Remainder, TokenKind.Equal) is { WasSuccessful: true } equal
        && ExpressionGrammar.Expression(equal.Remainder) is { WasSuccessful: true } value
            ? new Parsed<Binding>(new Binding(variable.Value, value.Value), value.Remainder)
            : new Failed<Binding>(input);

    private static IResult<bool> Distinct(IInput input)
    {
        TokenNode node = (TokenNode)input;
        bool explicitAll = node.Kind == TokenKind.All && node.Next.Kind != TokenKind.LeftParen;
        return node.Kind == TokenKind.Distinct || explicitAll
            ? new Parsed<bool>(!explicitAll, node.Next)
            : new Parsed<bool>(false, node);
    }

    /// <summary>The normal form of normalize() is a word, not a variable; to the later stages it is a string.</summary>
    private static ImmutableArray<Expression> NormalForms(Identifier function, ImmutableArray<Expression> arguments) =>
        arguments is [var text, VariableReference word] && function.Name.Equals("normalize", StringComparison.OrdinalIgnoreCase)
        && PredicateGrammar.FormNamed(word.Name) is { } form
            ? [text, new Literal(word.Span, Value.FromString(form))] : arguments;

    private static QuantifierKind KindOf(TokenNode word) => word.Kind switch
    {
        TokenKind.All => QuantifierKind.All,
        TokenKind.Any => QuantifierKind.Any,
        TokenKind.None => QuantifierKind.None,
        _ => QuantifierKind.Single,
    };

    private sealed record Binding(Identifier Variable, Expression Value);
}
