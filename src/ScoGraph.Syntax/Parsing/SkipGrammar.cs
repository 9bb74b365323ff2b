using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;

namespace ScoGraph.Syntax.Parsing;

/// <summary>SKIP, which may be called OFFSET.</summary>
internal static class SkipGrammar
{
    /// <summary>The number of rows to leave out; null where none is written.</summary>
    public static IResult<Expression?> Skip(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind is TokenKind.Skip or TokenKind.Offset)
            return ExpressionGrammar.Expression(node.Next);
        node.Context.Expect(node, TokenKind.Skip);
        return new Parsed<Expression?>(null, node);
    }
}
