using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>
/// Types behind <c>::</c>: names of one or more words, LIST&lt;…&gt;, NOT NULL (or <c>!</c>), and bars between alternatives.
/// </summary>
internal static class TypeGrammar
{
    /// <summary>Whether a type may begin with this word.</summary>
    public static bool Begins(TokenNode node) =>
        TokenKinds.IsWord(node.Kind) && (IsList(node) || TypeNameTable.Find(node, out _) is not null);

    /// <summary>A type with its alternatives. A bar that belongs to a comprehension ends it.</summary>
    public static IResult<TypeExpression> Type(IInput input)
    {
        if (Single((TokenNode)input) is not { WasSuccessful: true } first)
            return new Failed<TypeExpression>(input);
        TokenNode node = (TokenNode)first.Remainder;
        ImmutableArray<TypeExpression>.Builder? members = null;
        while (node.Kind == TokenKind.Bar && node.Token.Opener != node.Context.BarOwner)
        {
            if (Single(node.Next) is not { WasSuccessful: true } next)
                return new Failed<TypeExpression>(node);
            (members ??= StartWith(first.Value)).Add(next.Value);
            node = (TokenNode)next.Remainder;
        }

        return members is null ? first
            : new Parsed<TypeExpression>(new UnionType(TokenNode.SpanBetween(input, node), members.DrainToImmutable()), node);
    }

    private static ImmutableArray<TypeExpression>.Builder StartWith(TypeExpression first)
    {
        ImmutableArray<TypeExpression>.Builder members = ImmutableArray.CreateBuilder<TypeExpression>();
        members.Add(first);
        return members;
    }

    private static IResult<TypeExpression> Single(TokenNode first)
    {
        if (IsList(first))
            return List(first);
        if (!TokenKinds.IsWord(first.Kind) || TypeNameTable.Find(first, out TokenNode behind) is not { } entry)
        {
            first.Context.Expect(first, Phrase.Type);
            return new Failed<TypeExpression>(first);
        }

        TokenNode end = entry.IsComplete ? behind : NotNull(behind);
        bool nullable = entry.IsComplete ? entry.Name == "NULL" : end == behind;
        return new Parsed<TypeExpression>(new NamedType(TokenNode.SpanBetween(first, end), entry.Kinds, nullable, entry.Name), end);
    }

    private static IResult<TypeExpression> List(TokenNode first)
    {
        int outer = first.Context.BarOwner;
        first.Context.BarOwner = ParseContext.NoBracket;
        IResult<TypeExpression> items = first.Context.Nest(first, static list => Type(((TokenNode)list).Next.Next));
        first.Context.BarOwner = outer;
        if (!items.WasSuccessful || Combinators.Accept((TokenNode)items.Remainder, TokenKind.Greater) is not { WasSuccessful: true } close)
            return new Failed<TypeExpression>(first);
        TokenNode behind = (TokenNode)close.Remainder, end = NotNull(behind);
        return new Parsed<TypeExpression>(new ListType(TokenNode.SpanBetween(first, end), items.Value, end == behind), end);
    }

    /// <summary>The token behind NOT NULL or an exclamation mark, or the same token where neither stands.</summary>
    private static TokenNode NotNull(TokenNode node) =>
        node.Kind == TokenKind.Exclamation ? node.Next
        : node.Kind == TokenKind.Not && node.Next.Kind == TokenKind.Null ? node.Next.Next : node;

    private static bool IsList(TokenNode node) =>
        node.Next.Kind == TokenKind.Less && (node.IsWord("LIST") || node.IsWord("ARRAY"));
}
