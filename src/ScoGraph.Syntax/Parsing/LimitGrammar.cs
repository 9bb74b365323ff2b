using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing;

/// <summary>LIMIT.</summary>
internal static class LimitGrammar
{
    /// <summary>The number of rows to keep; null where none is written.</summary>
    public static readonly Parser<Expression?> Limit = OptionalAfter(TokenKind.Limit, ExpressionGrammar.Expression);
}
