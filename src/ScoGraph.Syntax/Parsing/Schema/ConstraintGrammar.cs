using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Schema;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Parsing.Schema;

/// <summary>What stands behind the pattern of a constraint: REQUIRE, properties, and what is asked of them.</summary>
internal static class ConstraintGrammar
{
    public static GraphConstraint? Read(SchemaCursor at, SchemaTarget target, string? name)
    {
        if (target.Elements.Names.Count > 1)
            return at.Fail<GraphConstraint>(SyntaxErrors.SchemaSeveral(at.Node.Span));
        if (!at.ExpectWord("REQUIRE") || Properties(at, target) is not { } properties
            || Required(at, target, properties) is not { } required)
            return null;
        if (!IndexGrammar.Options(at))
            return null;
        return name is null ? required : required.Named(name);
    }

    private static List<string>? Properties(SchemaCursor at, SchemaTarget target)
    {
        if (at.Take(TokenKind.LeftParen))
            return target.Properties(at, TokenKind.RightParen);
        return target.Property(at) is { } property ? [property] : null;
    }

    private static GraphConstraint? Required(SchemaCursor at, SchemaTarget target, List<string> properties)
    {
        TokenNode first = at.Node;
        if (at.Take(TokenKind.DoubleColon))
            return Typed(at, target, properties, first);
        if (!at.Expect(TokenKind.Is))
            return null;
        if (at.Take(TokenKind.DoubleColon) || at.Take("TYPED"))
            return Typed(at, target, properties, first);
        if (at.Take(TokenKind.Not))
        {
            if (!at.Expect(TokenKind.Null))
                return null;
            return properties.Count == 1 ? GraphConstraint.Exists(target.Elements, properties[0]) : One(first);
        }

        string element = target.Elements.IsRelationships ? "RELATIONSHIP" : "NODE";
        if (!at.Take(element) && target.Elements.IsRelationships)
            at.Take("REL");
        if (at.Take("UNIQUE"))
            return GraphConstraint.Unique(target.Elements, properties);
        return at.Take("KEY")
            ? GraphConstraint.Key(target.Elements, properties)
            : at.Fail<GraphConstraint>(SyntaxErrors.Requirement(element, at.Node.Span));
    }

    private static GraphConstraint? Typed(SchemaCursor at, SchemaTarget target, List<string> properties, TokenNode first)
    {
        TokenNode place = at.Node;
        if (at.Read(TypeGrammar.Type) is not { } type)
            return null;
        if (properties.Count > 1)
            return One(first);
        PropertyTypes types = TypesOf(type);
        if (types != PropertyTypes.None)
            return GraphConstraint.Type(target.Elements, properties[0], types);
        SourceSpan span = TokenNode.SpanBetween(place, at.Node);
        place.Context.Fail(SyntaxErrors.NoPropertyType(place.Context.Text.Substring(span.Start, span.Length), span));
        return null;
    }

    /// <summary>The types of properties that an expression names; none where one of them is no type of properties.</summary>
    private static PropertyTypes TypesOf(TypeExpression type)
    {
        PropertyTypes types = PropertyTypes.None;
        foreach (TypeExpression member in type is UnionType union ? union.Members : [type])
        {
            PropertyTypes found = NameOf(member) is { } name ? PropertyTypeNames.Find(name) : PropertyTypes.None;
            if (found == PropertyTypes.None)
                return PropertyTypes.None;
            types |= found;
        }

        return types;
    }

    /// <summary>The name of a type that may be one of properties, which are never null; null where it cannot be one.</summary>
    private static string? NameOf(TypeExpression type) => type switch
    {
        NamedType { Nullable: true } named => named.Name,
        ListType { Nullable: true, Items: NamedType { Nullable: false } items } => $"LIST<{items.Name} NOT NULL>",
        _ => null,
    };

    private static GraphConstraint? One(TokenNode place)
    {
        place.Context.Fail(SyntaxErrors.SchemaOneProperty(place.Span));
        return null;
    }
}
