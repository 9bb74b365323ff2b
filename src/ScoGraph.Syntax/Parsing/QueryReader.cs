using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Mistakes;
using ScoGraph.Syntax.Tree;
using Sprache;

namespace ScoGraph.Syntax.Parsing;

/// <summary>Runs the grammar over a text: here the types of the parser library end.</summary>
internal static class QueryReader
{
    public static ParsedQuery Read(string text, Action throwIfStopped)
    {
        ParseContext context = new(text, throwIfStopped);
        if (context.Nodes[0].Kind == TokenKind.EndOfText)
            return new ParsedQuery(null, SyntaxErrors.EmptyQuery(text));
        IResult<Statement> result = StatementGrammar.Statement(context.Nodes[0]);
        return result.WasSuccessful ? new ParsedQuery(result.Value, null) : new ParsedQuery(null, Mistake.Of(context));
    }
}
