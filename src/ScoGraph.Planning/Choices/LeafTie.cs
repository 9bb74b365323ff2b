using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// A branch whose far end must not be the far end of an expansion: <c>a &lt;&gt; b</c> ties two leaves of a pattern that hang at different
/// nodes, or both at one.
/// </summary>
internal static class LeafTie
{
    /// <summary>
    /// The branch without what ties it to an expansion; null where more than <c>&lt;&gt;</c> does. That they go along different
    /// relationships goes without saying where these would end at the same leaf.
    /// </summary>
    public static Branch? Loosened(Branch branch, LogicalExpand expand)
    {
        Walk walk = branch.Walk;
        if (!branch.Apart.Contains(expand.To))
            return null;
        bool sayNothing = walk.From == expand.From
            || (walk.Direction == expand.Walk.Direction && walk.Direction != Direction.Both);
        Branch loose = branch with
        {
            Apart = branch.Apart.RemoveAll(other => other == expand.To),
            Walk = sayNothing ? walk with { DifferentFrom = walk.DifferentFrom.RemoveAll(other => other == expand.Relationship) } : walk,
        };
        return loose.Reads.Any(variable => variable == expand.To || variable == expand.Relationship) ? null : loose;
    }

    /// <summary>
    /// Whether the far ends differ in any case, as the branch's must not be where the expansion leads:
    /// <c>(x)-[:R]->(b)</c> and <c>NOT (x)-[:R]->(a)</c>.
    /// </summary>
    public static bool IsImplied(Branch branch, LogicalExpand expand) => branch.Missing.Any(missing => missing.From == expand.From
        && (missing.Direction == Direction.Both || missing.Direction == expand.Walk.Direction)
        && (missing.Types.IsEmpty || (!expand.Walk.Types.IsEmpty && expand.Walk.Types.All(type => missing.Types.Contains(type)))));
}
