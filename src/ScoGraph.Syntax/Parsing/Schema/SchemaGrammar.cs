using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Clauses;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>CREATE and DROP of indexes and constraints, as Neo4j's Cypher writes them since version 4.4.</summary>
internal static class SchemaGrammar
{
    private static readonly string[] Kinds = ["RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT"];

    /// <summary>Whether CREATE or DROP here is about an index or a constraint.</summary>
    public static bool Begins(TokenNode node) => (node.Kind == TokenKind.Create || node.IsWord("DROP")) && node.Next.Kind == TokenKind.Name
        && node.Next.Next.Kind != TokenKind.Equal && IsSubject(Array.Exists(Kinds, node.Next.IsWord) ? node.Next.Next : node.Next);

    public static IResult<Clause> Parse(IInput input)
    {
        TokenNode first = (TokenNode)input;
        SchemaCursor at = new(first.Next);
        string? kind = Array.Find(Kinds, at.Take);
        bool isConstraint = at.Take("CONSTRAINT");
        if (!isConstraint)
            at.Take("INDEX");
        SchemaClause? clause = first.Kind == TokenKind.Create ? Declared(at, kind, isConstraint) : Dropped(at, isConstraint);
        return clause is null
            ? new Failed<Clause>(at.Node)
            : new Parsed<Clause>(clause with { Span = TokenNode.SpanBetween(first, at.Node) }, at.Node);
    }

    private static bool IsSubject(TokenNode node) => node.IsWord("INDEX") || node.IsWord("CONSTRAINT");

    private static SchemaClause? Dropped(SchemaCursor at, bool isConstraint)
    {
        if (at.Node.Kind == TokenKind.On)
        {
            return at.Fail<SchemaClause>(SyntaxErrors.OldSchema(
                at.Node.Span, "It is dropped by its name, which SHOW INDEXES and SHOW CONSTRAINTS tell."));
        }

        if (at.Read(Names.Label) is not { } name)
            return null;
        bool isLenient = at.Take("IF");
        if (isLenient && !at.Expect(TokenKind.Exists))
            return null;
        return new SchemaClause(default, null, name, isConstraint, isLenient);
    }

    private static SchemaClause? Declared(SchemaCursor at, string? kind, bool isConstraint)
    {
        string? name = null;
        if (at.Node.Kind != TokenKind.On && !IsFor(at.Node) && !IsIf(at.Node))
        {
            if (at.Read(Names.Label) is not { } named)
                return null;
            name = named.Name;
        }

        bool isLenient = at.Take("IF");
        if (isLenient && (!at.Expect(TokenKind.Not) || !at.Expect(TokenKind.Exists)))
            return null;
        if (at.Node.Kind is TokenKind.On or TokenKind.Colon)
        {
            return at.Fail<SchemaClause>(SyntaxErrors.OldSchema(
                at.Node.Span, isConstraint ? "Write CREATE CONSTRAINT name FOR (n:Label) REQUIRE n.key IS UNIQUE."
                    : "Write CREATE INDEX name FOR (n:Label) ON (n.key)."));
        }

        if (!at.ExpectWord("FOR"))
            return null;
        if (kind == "LOOKUP")
            return at.Fail<SchemaClause>(SyntaxErrors.LookupIndex(at.Node.Span));
        if (SchemaTarget.Read(at) is not { } target)
            return null;
        GraphDeclaration? declaration = isConstraint ? ConstraintGrammar.Read(at, target, name) : IndexGrammar.Read(at, target, kind, name);
        return declaration is null ? null : new SchemaClause(default, declaration, null, isConstraint, isLenient);
    }

    private static bool IsFor(TokenNode node) => node.IsWord("FOR") && node.Next.Kind == TokenKind.LeftParen;

    private static bool IsIf(TokenNode node) => node.IsWord("IF") && node.Next.Kind == TokenKind.Not;
}
