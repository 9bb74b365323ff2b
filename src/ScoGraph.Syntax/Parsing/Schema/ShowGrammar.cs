using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>SHOW INDEXES and SHOW CONSTRAINTS: calls of the procedures that list them.</summary>
internal static class ShowGrammar
{
    private static readonly string[] Indexes = ["INDEXES", "INDEX"];

    private static readonly string[] Constraints = ["CONSTRAINTS", "CONSTRAINT"];

    /// <summary>Whether SHOW of one of them begins here.</summary>
    public static bool Begins(TokenNode node) => node.IsWord("SHOW") && Subject(node.Next) is not null;

    /// <summary>The words, as the name of the procedure that is called.</summary>
    public static IResult<Identifier> Procedure(IInput input)
    {
        TokenNode show = (TokenNode)input;
        TokenNode subject = Subject(show.Next)!;
        string name = Array.Exists(Indexes, subject.IsWord) ? "db.indexes" : "db.constraints";
        return new Parsed<Identifier>(new Identifier(SourceSpan.Covering(show.Span, subject.Span), name), subject.Next);
    }

    private static TokenNode? Subject(TokenNode node)
    {
        if (node.Kind == TokenKind.All)
            node = node.Next;
        return Array.Exists(Indexes, node.IsWord) || Array.Exists(Constraints, node.IsWord) ? node : null;
    }
}
