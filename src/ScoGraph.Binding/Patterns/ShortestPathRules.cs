using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>What a pattern inside shortestPath and allShortestPaths must look like.</summary>
internal static class ShortestPathRules
{
    public static void Check(PathPattern pattern)
    {
        string name = pattern.Selector == PathSelector.Shortest ? "shortestPath" : "allShortestPaths";
        SyntaxNode? quantifier = pattern.Segments.Select(Quantifier).FirstOrDefault(q => q is not null);
        if (quantifier is not null)
            throw BindingErrors.InvalidRelationshipPattern($"{name} takes a relationship such as -[*]->, not a quantifier.", quantifier.Span,
                "Write SHORTEST 1 or ALL SHORTEST before the path, without the function.");
        if (pattern.Segments.Length != 1)
        {
            throw BindingErrors.InvalidRelationshipPattern(
                $"{name} takes a pattern of exactly one relationship.", pattern.Span, $"Write it as `{name}((a)-[*]->(b))`.");
        }

        if (pattern.Segments[0] is RelationshipPattern { Length: { Min: > 1 } length })
            throw BindingErrors.InvalidRelationshipPattern($"{name} takes a least length of 0 or 1.", length.Span);
    }

    private static VariableLength? Quantifier(PathSegment segment) => segment switch
    {
        QuantifiedPath quantified => quantified.Quantifier,
        RelationshipPattern { Length: { IsQuantifier: true } length } => length,
        _ => null,
    };
}
