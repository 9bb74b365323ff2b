using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>SHOW of indexes, constraints, procedures, functions, the graph and who asks: calls of the procedures that list them.</summary>
internal static class ShowGrammar
{
    private static readonly (string[] Words, string Procedure)[] Subjects =
    [
        (["INDEXES", "INDEX"], "db.indexes"), (["CONSTRAINTS", "CONSTRAINT"], "db.constraints"),
        (["PROCEDURES", "PROCEDURE"], "dbms.procedures"), (["FUNCTIONS", "FUNCTION"], "dbms.functions"),
        (["DATABASES", "DATABASE"], "dbms.databases"), (["USER"], "dbms.currentUser"),
    ];

    /// <summary>Whether SHOW of one of them begins here.</summary>
    public static bool Begins(TokenNode node) => node.IsWord("SHOW") && Find(Subject(node.Next)) is not null;

    /// <summary>The words, as the name of the procedure that is called.</summary>
    public static IResult<Identifier> Procedure(IInput input)
    {
        TokenNode show = (TokenNode)input;
        TokenNode subject = Subject(show.Next);
        TokenNode behind = BehindExecutable(subject.Next);
        return new Parsed<Identifier>(
            new Identifier(SourceSpan.Covering(show.Span, subject.Span), Find(subject)!), behind);
    }

    private static string? Find(TokenNode subject) => Array.Find(Subjects, s => Array.Exists(s.Words, subject.IsWord)).Procedure;

    /// <summary>The subject behind ALL, BUILT IN, HOME, DEFAULT or CURRENT, which say what is so anyway.</summary>
    private static TokenNode Subject(TokenNode node) =>
        node.Kind == TokenKind.All ? node.Next
        : (node.IsWord("HOME") || node.IsWord("DEFAULT")) && node.Next.IsWord("DATABASE") ? node.Next
        : node.IsWord("CURRENT") && node.Next.IsWord("USER") ? node.Next
        : node.IsWord("BUILT") && node.Next.Kind == TokenKind.In ? node.Next.Next : node;

    /// <summary>What stands behind EXECUTABLE [BY CURRENT USER]: who may ask may call everything.</summary>
    private static TokenNode BehindExecutable(TokenNode node)
    {
        if (!node.IsWord("EXECUTABLE"))
            return node;
        node = node.Next;
        return node.Kind == TokenKind.By && node.Next.IsWord("CURRENT") && node.Next.Next.IsWord("USER") ? node.Next.Next.Next : node;
    }
}
