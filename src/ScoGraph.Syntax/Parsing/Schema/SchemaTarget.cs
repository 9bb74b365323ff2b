using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>The pattern behind FOR, <c>(n:A|B)</c> or <c>()-[r:T]-()</c>, and the properties of its variable.</summary>
internal sealed record SchemaTarget(DeclarationTarget Elements, string Variable)
{
    public static SchemaTarget? Read(SchemaCursor at)
    {
        if (!at.Expect(TokenKind.LeftParen))
            return null;
        bool isRelationship = at.Take(TokenKind.RightParen);
        if (isRelationship)
        {
            at.Take(TokenKind.Less);
            if (!at.Expect(TokenKind.Minus) || !at.Expect(TokenKind.LeftBracket))
                return null;
        }

        if (at.Read(Names.Variable) is not { } variable || !at.Expect(TokenKind.Colon) || Labels(at) is not { } names)
            return null;
        if (isRelationship ? !IsArrowEnd(at) : !at.Expect(TokenKind.RightParen))
            return null;
        return new SchemaTarget(isRelationship ? DeclarationTarget.Relationships(names) : DeclarationTarget.Nodes(names), variable.Name);
    }

    /// <summary>A property of the variable.</summary>
    public string? Property(SchemaCursor at)
    {
        TokenNode first = at.Node;
        if (at.Read(Names.Variable) is not { } variable || !at.Expect(TokenKind.Dot) || at.Read(Names.Key) is not { } key)
            return null;
        if (variable.Name != Variable)
        {
            first.Context.Fail(SyntaxErrors.SchemaVariable(variable.Name, Variable, first.Span));
            return null;
        }

        return key.Name;
    }

    /// <summary>Properties with commas between, up to a bracket that closes.</summary>
    public List<string>? Properties(SchemaCursor at, TokenKind close) =>
        Different(at, TokenKind.Comma, Property) is { } properties && at.Expect(close) ? properties : null;

    private static List<string>? Labels(SchemaCursor at) => Different(at, TokenKind.Bar, static at => at.Read(Names.Label)?.Name);

    /// <summary>Names, each once, with a token between them.</summary>
    private static List<string>? Different(SchemaCursor at, TokenKind between, Func<SchemaCursor, string?> read)
    {
        List<string> names = [];
        do
        {
            TokenNode first = at.Node;
            if (read(at) is not { } name)
                return null;
            if (names.Contains(name, StringComparer.Ordinal))
                return at.Fail<List<string>>(SyntaxErrors.SchemaTwice(name, first.Span));
            names.Add(name);
        }
        while (at.Take(between));
        return names;
    }

    private static bool IsArrowEnd(SchemaCursor at)
    {
        if (!at.Expect(TokenKind.RightBracket) || !at.Expect(TokenKind.Minus))
            return false;
        at.Take(TokenKind.Greater);
        return at.Expect(TokenKind.LeftParen) && at.Expect(TokenKind.RightParen);
    }
}
