using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Patterns;

/// <summary>The match mode that may stand before the paths of a MATCH, and the paths.</summary>
internal static class MatchModeGrammar
{
    public static IResult<MatchedPaths> Paths(IInput input)
    {
        MatchMode? mode = Read((TokenNode)input, out TokenNode behind);
        return PatternGrammar.Paths(behind) is { WasSuccessful: true } paths
            ? new Parsed<MatchedPaths>(new MatchedPaths(mode, paths.Value), paths.Remainder)
            : new Failed<MatchedPaths>(input);
    }

    /// <summary>Whether a match mode begins here; its words are names elsewhere.</summary>
    public static bool Begins(TokenNode node) => Read(node, out _) is not null;

    private static MatchMode? Read(TokenNode node, out TokenNode behind)
    {
        behind = node;
        if (node.Kind != TokenKind.Name || node.Next.Kind != TokenKind.Name)
            return null;
        MatchMode? mode = $"{node.Text} {node.Next.Text}".ToUpperInvariant() switch
        {
            "REPEATABLE ELEMENTS" or "REPEATABLE ELEMENT" => MatchMode.Repeatable,
            "DIFFERENT RELATIONSHIPS" or "DIFFERENT RELATIONSHIP" or "DIFFERENT EDGES" or "DIFFERENT EDGE" => MatchMode.Different,
            _ => null,
        };
        if (mode is null)
            return null;
        behind = node.Next.Next;
        if (behind.IsWord("BINDINGS"))
            behind = behind.Next;
        return mode;
    }
}
