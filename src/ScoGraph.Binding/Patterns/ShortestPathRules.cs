using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>What a pattern inside shortestPath and allShortestPaths must look like.</summary>
internal static class ShortestPathRules
{
    public static void Check(PathPattern pattern)
    {
        string name = pattern.Selector == PathSelector.Shortest ? "shortestPath" : "allShortestPaths";
        if (pattern.Relationships.Length != 1)
        {
            throw BindingErrors.InvalidRelationshipPattern(
                $"{name} takes a pattern of exactly one relationship.", pattern.Span, $"Write it as `{name}((a)-[*]->(b))`.");
        }

        if (pattern.Relationships[0].Length is { Min: > 1 } length)
            throw BindingErrors.InvalidRelationshipPattern($"{name} takes a least length of 0 or 1.", length.Span);
    }
}
