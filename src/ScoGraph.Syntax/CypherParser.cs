using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Mistakes;
using ScoGraph.Syntax.Tree;
using Sprache;

namespace ScoGraph.Syntax;

/// <summary>Reads a query's text. Thread-safe; time and memory grow linearly with the text.</summary>
internal static class CypherParser
{
    /// <summary>The tree, or the first mistake. Never throws, whatever the text.</summary>
    public static ParsedQuery Parse(string text)
    {
        ParseContext context = new(text);
        if (context.Nodes[0].Kind == TokenKind.EndOfText)
            return new ParsedQuery(null, SyntaxErrors.EmptyQuery(text));
        IResult<Statement> result = StatementGrammar.Statement(context.Nodes[0]);
        return result.WasSuccessful ? new ParsedQuery(result.Value, null) : new ParsedQuery(null, Mistake.Of(context));
    }
}
