using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>
/// What stands behind the pattern of an index. RANGE, TEXT and POINT are one kind here, in the order of values; settings of an index choose
/// nothing.
/// </summary>
internal static class IndexGrammar
{
    public static GraphIndex? Read(SchemaCursor at, SchemaTarget target, string? kind, string? name)
    {
        bool isFullText = kind == "FULLTEXT";
        if (!isFullText && target.Elements.Names.Count > 1)
            return at.Fail<GraphIndex>(SyntaxErrors.SchemaSeveral(at.Node.Span));
        if (!at.Expect(TokenKind.On) || (isFullText && !at.ExpectWord("EACH"))
            || !at.Expect(isFullText ? TokenKind.LeftBracket : TokenKind.LeftParen))
            return null;
        if (target.Properties(at, isFullText ? TokenKind.RightBracket : TokenKind.RightParen) is not { } properties || !Options(at))
            return null;
        GraphIndex index = isFullText ? GraphIndex.FullText(target.Elements, properties) : GraphIndex.On(target.Elements, properties);
        return name is null ? index : index.Named(name);
    }

    /// <summary>OPTIONS and a map or a parameter.</summary>
    public static bool Options(SchemaCursor at) => !at.Take("OPTIONS")
        || at.Read(at.Node.Kind == TokenKind.Parameter ? AtomGrammar.Parameter : MapGrammar.Map) is not null;
}
