using System.Diagnostics.CodeAnalysis;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>
/// The predicates behind IS whose words are no keywords: TYPED (or <c>::</c>), NORMALIZED, LABELED, SOURCE OF and DESTINATION OF. A
/// label of such a name stands in backticks.
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
        else if (node.Kind == TokenKind.Is && word.IsWord("LABELED") && BeginsLabels(word.Next))
            result = Labeled(first, operand, negated, word.Next);
        else if (node.Kind == TokenKind.Is && operand is not CaseSubject && BeginsEnd(word))
            result = EndOf(first, operand, negated, word);
        return result is not null;
    }

    /// <summary>The normal form that a word names; null for any other word.</summary>
    public static string? FormNamed(string word) => Array.Find(Forms, form => form.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether labels begin here; where they do not, LABELED is the label itself.</summary>
    private static bool BeginsLabels(TokenNode node) => node.Kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.LeftParen
        or TokenKind.Exclamation or TokenKind.Dollar || (node.Kind == TokenKind.Percent && node.Next.Kind != TokenKind.LeftParen);

    private static bool BeginsEnd(TokenNode word) => (word.IsWord("SOURCE") || word.IsWord("DESTINATION")) && word.Next.IsWord("OF");

    /// <summary>IS SOURCE OF and IS DESTINATION OF: that it is the start node, or the end node.</summary>
    private static IResult<Expression> EndOf(TokenNode first, Expression operand, bool negated, TokenNode word)
    {
        if (Names.Variable(word.Next.Next) is not { WasSuccessful: true } relationship)
            return new Failed<Expression>(word.Next.Next);
        SourceSpan span = TokenNode.SpanBetween(first, relationship.Remainder);
        Identifier function = new(word.Span, word.IsWord("SOURCE") ? "startNode" : "endNode");
        FunctionCall end = new(word.Span, function, false, [new VariableReference(relationship.Value.Span, relationship.Value.Name)]);
        ComparisonOperator comparison = negated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal;
        return new Parsed<Expression>(
            new Parenthesized(span, new ComparisonChain(span, operand, [new ComparisonLink(span, comparison, end)])),
            relationship.Remainder);
    }

    private static IResult<Expression> Labeled(TokenNode first, Expression operand, bool negated, TokenNode labels)
    {
        if (LabelGrammar.Expression(labels) is not { WasSuccessful: true } parsed)
            return new Failed<Expression>(labels);
        SourceSpan span = TokenNode.SpanBetween(first, parsed.Remainder);
        if (operand is CaseSubject)
        {
            LabelExpression asked = negated ? new LabelNot(parsed.Value.Span, parsed.Value) : parsed.Value;
            return new Parsed<Expression>(new LabelPredicate(span, operand, asked), parsed.Remainder);
        }

        LabelPredicate predicate = new(span, operand, parsed.Value);
        return new Parsed<Expression>(
            negated ? new Parenthesized(span, new UnaryExpression(span, UnaryOperator.Not, predicate)) : predicate, parsed.Remainder);
    }

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
