using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>WITH and RETURN.</summary>
internal static class ProjectionGrammar
{
    private static readonly Parser<ImmutableArray<ProjectionItem>> Items = CommaSeparated<ProjectionItem>(Item);

    private static readonly Parser<ImmutableArray<SortItem>> SortItem = Sequence<Expression, bool, bool?, ImmutableArray<SortItem>>(
        ExpressionGrammar.Expression, Descending, NullsFirst, Keys);

    private static readonly Parser<SortKeys?> OrderBy = Optional(
        TokenKind.Order,
        Sequence<TokenNode, TokenNode, ImmutableArray<ImmutableArray<SortItem>>, SortKeys>(
            Token(TokenKind.Order), Token(TokenKind.By), CommaSeparated(SortItem), (_, _, _, items) => new([.. items.SelectMany(i => i)])));

    private static readonly Parser<Projection> Projection = Sequence<bool, ItemList, SortKeys?, Expression?, Expression?, Projection>(
        Distinct, List, OrderBy, SkipGrammar.Skip, LimitGrammar.Limit,
        (span, distinct, list, order, skip, limit) => new(span, distinct, list.All, list.Items, order?.Items ?? [], skip, limit));

    /// <summary>ORDER BY, SKIP and LIMIT without WITH before them: what WITH * says with them.</summary>
    public static readonly Parser<Clause> Sorting = Sequence<SortKeys?, Expression?, Expression?, WithClause>(
        OrderBy, SkipGrammar.Skip, LimitGrammar.Limit,
        (span, order, skip, limit) => new(span, new Projection(span, false, true, [], order?.Items ?? [], skip, limit), null));

    public static readonly Parser<Clause> Return = Sequence<TokenNode, Projection, ReturnClause>(
        Token(TokenKind.Return), Projection, (span, _, projection) => new(span, projection));

    public static readonly Parser<Clause> With = Sequence<TokenNode, Projection, Expression?, WithClause>(
        Token(TokenKind.With), Projection, ExpressionGrammar.Where, (span, _, projection, where) => new(span, projection, where));

    private static IResult<bool> Distinct(IInput input)
    {
        TokenNode node = (TokenNode)input;
        bool explicitAll = node.Kind == TokenKind.All && !ReservedNames.EndsItem(node.Next) && node.Next.Kind != TokenKind.LeftParen;
        if (node.Kind == TokenKind.Distinct || explicitAll)
            return new Parsed<bool>(!explicitAll, node.Next);
        node.Context.Expect(node, TokenKind.Distinct);
        return new Parsed<bool>(false, node);
    }

    private static IResult<ItemList> List(IInput input)
    {
        TokenNode node = (TokenNode)input;
        bool all = node.Kind == TokenKind.Star;
        if (!all)
        {
            node.Context.Expect(node, TokenKind.Star);
        }
        else
        {
            node = node.Next;
            if (node.Kind != TokenKind.Comma)
            {
                node.Context.Expect(node, TokenKind.Comma);
                return new Parsed<ItemList>(new ItemList(true, []), node);
            }

            node = node.Next;
        }

        return Items(node) is { WasSuccessful: true } items
            ? new Parsed<ItemList>(new ItemList(all, items.Value), items.Remainder)
            : new Failed<ItemList>(node);
    }

    private static IResult<ProjectionItem> Item(IInput input)
    {
        if (ExpressionGrammar.Expression(input) is not { WasSuccessful: true } expression)
            return new Failed<ProjectionItem>(input);
        TokenNode behind = (TokenNode)expression.Remainder;
        SourceSpan written = TokenNode.SpanBetween(input, behind);
        string text = behind.Context.Text.Substring(written.Start, written.Length);
        if (behind.Kind != TokenKind.As)
        {
            behind.Context.Expect(behind, TokenKind.As);
            return new Parsed<ProjectionItem>(new ProjectionItem(written, expression.Value, null, text), behind);
        }

        return Names.Variable(behind.Next) is { WasSuccessful: true } alias
            ? new Parsed<ProjectionItem>(
                new ProjectionItem(TokenNode.SpanBetween(input, alias.Remainder), expression.Value, alias.Value, text), alias.Remainder)
            : new Failed<ProjectionItem>(behind);
    }

    private static IResult<bool> Descending(IInput input)
    {
        TokenNode node = (TokenNode)input;
        switch (node.Kind)
        {
            case TokenKind.Asc or TokenKind.Ascending:
                return new Parsed<bool>(false, node.Next);
            case TokenKind.Desc or TokenKind.Descending:
                return new Parsed<bool>(true, node.Next);
            default:
                node.Context.Expect(node, TokenKind.Asc);
                node.Context.Expect(node, TokenKind.Desc);
                return new Parsed<bool>(false, node);
        }
    }

    /// <summary>NULLS FIRST or NULLS LAST; null where neither is written.</summary>
    private static Parsed<bool?> NullsFirst(IInput input)
    {
        TokenNode node = (TokenNode)input;
        return node.IsWord("NULLS") && (node.Next.IsWord("FIRST") || node.Next.IsWord("LAST"))
            ? new Parsed<bool?>(node.Next.IsWord("FIRST"), node.Next.Next) : new Parsed<bool?>(null, node);
    }

    /// <summary>Nulls come last, and first in a descending order; where that is not asked for, whether it is null sorts before.</summary>
    private static ImmutableArray<SortItem> Keys(SourceSpan span, Expression key, bool descending, bool? nullsFirst)
    {
        SortItem item = new(span, key, descending);
        return nullsFirst is { } first && first != descending
            ? [new SortItem(span, new NullPredicate(key.Span, key, Negated: false), Descending: first), item] : [item];
    }

    private sealed record ItemList(bool All, ImmutableArray<ProjectionItem> Items);

    private sealed record SortKeys(ImmutableArray<SortItem> Items);
}
