using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>
/// trim([BOTH | LEADING | TRAILING] [characters] FROM text): read as the call of trim, ltrim or rtrim that it means. Calls with commas
/// begin alike, so they are read here too; nothing is read twice.
/// </summary>
internal static class TrimGrammar
{
    private static readonly Parser<ImmutableArray<Expression>> Arguments = Combinators.CommaSeparated(ExpressionGrammar.Expression);

    public static bool Begins(TokenNode name) =>
        name.IsWord("TRIM")
            && name.Next.Next.Kind is not (TokenKind.RightParen or TokenKind.Distinct or TokenKind.All);

    public static IResult<Expression> Trim(TokenNode name)
    {
        TokenNode node = name.Next.Next;
        string function = Side(node) ?? name.Text;
        bool sided = Side(node) is not null;
        if (sided)
            node = node.Next;
        if (sided && IsFrom(node))
            return Source(name, function, null, node.Next);
        if (Arguments(node) is not { WasSuccessful: true } arguments)
            return new Failed<Expression>(node);
        TokenNode behind = (TokenNode)arguments.Remainder;
        if (arguments.Value.Length == 1 && IsFrom(behind))
            return Source(name, function, arguments.Value[0], behind.Next);
        return sided ? new Failed<Expression>(behind) : Close(name, function, arguments.Value, behind);
    }

    private static IResult<Expression> Source(TokenNode name, string function, Expression? characters, TokenNode node) =>
        ExpressionGrammar.Expression(node) is { WasSuccessful: true } text
            ? Close(name, function, characters is null ? [text.Value] : [text.Value, characters], (TokenNode)text.Remainder)
            : new Failed<Expression>(node);

    private static IResult<Expression> Close(TokenNode name, string function, ImmutableArray<Expression> arguments, TokenNode node) =>
        Combinators.Accept(node, TokenKind.RightParen) is { WasSuccessful: true } close
            ? new Parsed<Expression>(
                new FunctionCall(TokenNode.SpanBetween(name, close.Remainder), new Identifier(name.Span, function), false, arguments),
                close.Remainder)
            : new Failed<Expression>(node);

    /// <summary>The function of a side, where one is named: behind the word stands what to remove, or FROM.</summary>
    private static string? Side(TokenNode node)
    {
        bool isVariable = node.Next.Kind is TokenKind.RightParen or TokenKind.Comma or TokenKind.Dot or TokenKind.LeftBracket
            || Operators.Find(node.Next.Kind) is not null;
        return isVariable ? null
            : node.IsWord("BOTH") ? "trim" : node.IsWord("LEADING") ? "ltrim" : node.IsWord("TRAILING") ? "rtrim" : null;
    }

    private static bool IsFrom(TokenNode node) => node.IsWord("FROM");
}
