using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Patterns;

/// <summary>The match mode that may stand between MATCH and its paths: the one that is offered says what holds anyway.</summary>
internal static class MatchModeGrammar
{
    public static readonly Parser<ImmutableArray<PathPattern>> Paths = input => PatternGrammar.Paths(BehindMode((TokenNode)input));

    private static TokenNode BehindMode(TokenNode node)
    {
        if (node.Kind != TokenKind.Name || node.Next.Kind != TokenKind.Name)
            return node;
        string mode = $"{node.Text} {node.Next.Text}".ToUpperInvariant();
        if (mode is "REPEATABLE ELEMENTS" or "REPEATABLE ELEMENT")
            node.Context.Fail(SyntaxErrors.MatchMode(Model.Diagnostics.SourceSpan.Covering(node.Span, node.Next.Span)));
        return mode is "DIFFERENT RELATIONSHIPS" or "DIFFERENT RELATIONSHIP" or "DIFFERENT EDGES" or "DIFFERENT EDGE" ? node.Next.Next : node;
    }
}
