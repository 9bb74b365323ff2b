using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing.Patterns;

/// <summary>
/// What stands behind the colon (or IS) of a node, a relationship or a label predicate: names joined by <c>|</c>, <c>&amp;</c> or <c>:</c>
/// (which binds like <c>&amp;</c>), with <c>!</c>, <c>%</c> and parentheses.
/// </summary>
internal static class LabelGrammar
{
    private static readonly Choice<LabelExpression> Primary = new(Phrase.Label)
    {
        { TokenKind.Percent, Sequences.Sequence<TokenNode, LabelWildcard>(Token(TokenKind.Percent), (span, _) => new(span)) },
        { TokenKind.Dollar, Computed },
        { TokenKind.Parameter, Computed },
        { TokenKind.LeftParen, Between(TokenKind.LeftParen, Ref<LabelExpression>(() => Nested), TokenKind.RightParen) },
    };

    private static readonly Parser<Expression> InParentheses =
        Between(TokenKind.LeftParen, Ref(() => ExpressionGrammar.Expression), TokenKind.RightParen);

    /// <summary>The colon or IS, and the expression; null where neither stands.</summary>
    public static IResult<LabelExpression?> Announced(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind is TokenKind.Colon or TokenKind.Is)
            return Expression(node.Next);
        node.Context.Expect(node, TokenKind.Colon);
        return new Parsed<LabelExpression?>(null, input);
    }

    public static IResult<LabelExpression> Expression(IInput input)
    {
        ParseContext context = ((TokenNode)input).Context;
        int tallest = context.Height;
        context.Height = 0;
        IResult<LabelExpression> result = Alternatives(input);
        context.Height = Math.Max(tallest, context.Height);
        return result;
    }

    private static IResult<LabelExpression> Alternatives(IInput input)
    {
        if (Term(input) is not { WasSuccessful: true } first)
            return new Failed<LabelExpression>(input);
        ImmutableArray<LabelExpression>.Builder? terms = null;
        TokenNode node = (TokenNode)first.Remainder;
        while (node.Kind == TokenKind.Bar && node.Token.Opener != node.Context.BarOwner)
        {
            // :A|:B is the older way of writing :A|B.
            TokenNode next = node.Next.Kind == TokenKind.Colon ? node.Next.Next : node.Next;
            if (Term(next) is not { WasSuccessful: true } right)
                return new Failed<LabelExpression>(next);
            (terms ??= StartingWith(first.Value)).Add(right.Value);
            node = (TokenNode)right.Remainder;
        }

        return new Parsed<LabelExpression>(
            terms is null ? first.Value : new LabelOr(TokenNode.SpanBetween(input, node), terms.DrainToImmutable()), node);
    }

    private static ImmutableArray<LabelExpression>.Builder StartingWith(LabelExpression first)
    {
        ImmutableArray<LabelExpression>.Builder terms = ImmutableArray.CreateBuilder<LabelExpression>();
        terms.Add(first);
        return terms;
    }

    /// <summary>A name, or names to be computed: what stands behind the colon of a change of labels.</summary>
    public static IResult<LabelExpression> Changed(IInput input)
    {
        TokenNode node = (TokenNode)input;
        return node.Kind is TokenKind.Dollar or TokenKind.Parameter ? Computed(input)
            : Names.Label(input) is { WasSuccessful: true } name
                ? new Parsed<LabelExpression>(new LabelName(name.Value.Span, name.Value.Name), name.Remainder)
                : new Failed<LabelExpression>(input);
    }

    /// <summary>$(names), $all(names) or $any(names). The last two look like parameters until the parenthesis comes.</summary>
    private static IResult<LabelExpression> Computed(IInput input)
    {
        TokenNode node = (TokenNode)input;
        bool any = node.Kind == TokenKind.Parameter && node.Name.Equals("any", StringComparison.OrdinalIgnoreCase);
        bool all = node.Kind == TokenKind.Dollar || node.Name.Equals("all", StringComparison.OrdinalIgnoreCase);
        if ((!any && !all) || node.Next.Kind != TokenKind.LeftParen)
        {
            node.Context.Fail(SyntaxErrors.LabelParameter(node.Text, node.Span));
            return new Failed<LabelExpression>(input);
        }

        return InParentheses(node.Next) is { WasSuccessful: true } names
            ? new Parsed<LabelExpression>(
                new LabelComputed(TokenNode.SpanBetween(node, names.Remainder), names.Value, any), names.Remainder)
            : new Failed<LabelExpression>(input);
    }

    private static IResult<LabelExpression> Nested(IInput input) => ((TokenNode)input).Context.Nest((TokenNode)input, Alternatives);

    private static IResult<LabelExpression> Term(IInput input)
    {
        if (Factor(input) is not { WasSuccessful: true } first)
            return new Failed<LabelExpression>(input);
        ImmutableArray<LabelExpression>.Builder? factors = null;
        TokenNode node = (TokenNode)first.Remainder;
        while (node.Kind is TokenKind.Ampersand or TokenKind.Colon)
        {
            if (Factor(node.Next) is not { WasSuccessful: true } right)
                return new Failed<LabelExpression>(node);
            (factors ??= StartingWith(first.Value)).Add(right.Value);
            node = (TokenNode)right.Remainder;
        }

        return new Parsed<LabelExpression>(
            factors is null ? first.Value : new LabelAnd(TokenNode.SpanBetween(input, node), factors.DrainToImmutable()), node);
    }

    private static IResult<LabelExpression> Factor(IInput input)
    {
        TokenNode first = (TokenNode)input, node = first;
        ParseContext context = first.Context;
        while (node.Kind == TokenKind.Exclamation)
            node = node.Next;
        int tallest = context.Height, negations = node.Index - first.Index;
        if (negations >= ParseContext.TallestTree)
            return TooTall(node);
        context.Height = 0;
        IResult<LabelExpression> result = TokenKinds.IsWord(node.Kind)
            ? new Parsed<LabelExpression>(new LabelName(node.Span, node.Name), node.Next)
            : Primary.Parse(node);
        if (!result.WasSuccessful)
            return result;
        int height = context.Height + negations + 1;
        context.Height = Math.Max(tallest, height);
        if (height > ParseContext.TallestTree)
            return TooTall(node);

        LabelExpression operand = result.Value;
        for (int i = node.Index - 1; i >= first.Index; i--)
            operand = new LabelNot(TokenNode.SpanBetween(context.Nodes[i], result.Remainder), operand);
        return new Parsed<LabelExpression>(operand, result.Remainder);
    }

    private static Failed<LabelExpression> TooTall(TokenNode node)
    {
        node.Context.Fail(SyntaxErrors.ChainTooLong(ParseContext.TallestTree, node.Span));
        return new Failed<LabelExpression>(node);
    }
}
