using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;

namespace ScoGraph.Syntax.Parsing;

/// <summary>LOAD CSV. Its words CSV, HEADERS, FROM and FIELDTERMINATOR have a meaning nowhere else, so they are no keywords.</summary>
internal static class LoadCsvGrammar
{
    private static readonly Parser<Content> Rest = Sequences.Sequence<Expression, TokenNode, Identifier, char?, Content>(
        ExpressionGrammar.Expression, Combinators.Token(TokenKind.As), Names.Variable, Terminator,
        (_, location, _, variable, terminator) => new(location, variable, terminator ?? ','));

    public static IResult<Clause> LoadCsv(IInput input)
    {
        TokenNode first = (TokenNode)input, node = first.Next;
        if (!Read("CSV", ref node))
            return Wrong(node, "CSV");
        bool headers = node.Kind == TokenKind.With;
        if (headers)
        {
            node = node.Next;
            if (!Read("HEADERS", ref node))
                return Wrong(node, "HEADERS");
        }

        if (!Read("FROM", ref node))
            return Wrong(node, headers ? "FROM" : "FROM or WITH HEADERS FROM");
        return Rest(node) is { WasSuccessful: true } rest
            ? new Parsed<Clause>(
                new LoadCsvClause(
                    TokenNode.SpanBetween(first, rest.Remainder), headers, rest.Value.Location, rest.Value.Variable, rest.Value.Terminator),
                rest.Remainder)
            : new Failed<Clause>(node);
    }

    private static IResult<char?> Terminator(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (!Read("FIELDTERMINATOR", ref node))
            return new Parsed<char?>(null, input);
        if (node.Kind == TokenKind.String && node.Token.Value.AsString() is [var terminator] && terminator is not ('"' or '\r' or '\n'))
            return new Parsed<char?>(terminator, node.Next);
        node.Context.Fail(SyntaxErrors.FieldTerminator(node.Span));
        return new Failed<char?>(node);
    }

    private static bool Read(string word, ref TokenNode node)
    {
        if (!node.IsWord(word))
            return false;
        node = node.Next;
        return true;
    }

    private static Failed<Clause> Wrong(TokenNode node, string expected)
    {
        node.Context.Fail(SyntaxErrors.LoadCsvWord(
            node.AtEnd ? "the end of the query" : node.Kind == TokenKind.String ? node.Text : $"'{node.Text}'", expected, node.Span));
        return new Failed<Clause>(node);
    }

    private sealed record Content(Expression Location, Identifier Variable, char Terminator);
}
