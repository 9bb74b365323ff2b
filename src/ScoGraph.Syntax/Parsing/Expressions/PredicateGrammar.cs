using System.Diagnostics.CodeAnalysis;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>
/// The predicates behind IS whose words are no keywords: TYPED (or <c>::</c>) and NORMALIZED. A label of such a name stands in backticks.
/// </summary>
internal static class PredicateGrammar
{
    private static readonly string[] Forms = ["NFC", "NFD", "NFKC", "NFKD"];

    /// <summary>Reads a predicate from <c>IS</c> or <c>::</c> on; false where something else stands behind IS.</summary>
    public static bool TryParse(TokenNode first, Expression operand, TokenNode node, [NotNullWhen(true)] out IResult<Expression>? result)
    {
        bool negated = node.Kind == TokenKind.Is && node.Next.Kind == TokenKind.Not;
        TokenNode word = node.Kind != TokenKind.Is ? node : negated ? node.Next.Next : node.Next;
        result = null;
        if (word.Kind == TokenKind.DoubleColon || (word.IsWord("TYPED") && TypeGrammar.Begins(word.Next)))
            result = Typed(first, operand, negated, word.Next);
        else if (node.Kind == TokenKind.Is && FormOf(word) is { } form)
            result = Normalized(first, operand, negated, form, word);
        return result is not null;
    }

    /// <summary>The normal form that a word names; null for any other word.</summary>
    public static string? FormNamed(string word) => Array.Find(Forms, form => form.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static IResult<Expression> Typed(TokenNode first, Expression operand, bool negated, TokenNode type) =>
        TypeGrammar.Type(type) is { WasSuccessful: true } parsed
            ? new Parsed<Expression>(
                new TypePredicate(TokenNode.SpanBetween(first, parsed.Remainder), operand, parsed.Value, negated), parsed.Remainder)
            : new Failed<Expression>(type);

    private static Parsed<Expression> Normalized(TokenNode first, Expression operand, bool negated, string form, TokenNode word)
    {
        TokenNode behind = word.IsWord("NORMALIZED") ? word.Next : word.Next.Next;
        return new Parsed<Expression>(new NormalizedPredicate(TokenNode.SpanBetween(first, behind), operand, form, negated), behind);
    }

    private static string? FormOf(TokenNode word) =>
        word.IsWord("NORMALIZED") ? Forms[0]
        : word.Kind == TokenKind.Name && word.Next.IsWord("NORMALIZED") ? FormNamed(word.Text) : null;
}
