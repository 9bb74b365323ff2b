using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>CAST(value AS type) (ISO/IEC 39075, cast specification).</summary>
internal static class CastGrammar
{
    public static readonly Parser<Expression> Cast =
        Sequence<TokenNode, Expression, TokenNode, TypeExpression, TokenNode, CastExpression>(
            input => (TokenNode)input, After<Expression>(TokenKind.LeftParen, ExpressionGrammar.Expression), Token(TokenKind.As),
            TypeGrammar.Type, Token(TokenKind.RightParen), (span, _, operand, _, type, _) => new(span, operand, type));

    public static bool Begins(TokenNode name) => name.IsWord("CAST");
}
