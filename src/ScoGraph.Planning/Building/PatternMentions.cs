using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Building;

/// <summary>The variables that a pattern names. A pattern is small beside what a long query has bound before it.</summary>
internal static class PatternMentions
{
    /// <summary>Its nodes, relationships and paths.</summary>
    public static IEnumerable<Variable> Elements(BoundPattern pattern) => pattern.Nodes
        .Concat(pattern.AllRelationships.SelectMany(r => new[] { r.From, r.To, r.Variable }))
        .Concat(pattern.ShortestPaths.Select(p => p.Path)).Concat(pattern.Paths.Select(p => p.Variable));

    /// <summary>These, and what its conditions read.</summary>
    public static IEnumerable<Variable> All(BoundPattern pattern) => Elements(pattern).Concat(FreeVariables.Of(pattern.Expressions));
}
