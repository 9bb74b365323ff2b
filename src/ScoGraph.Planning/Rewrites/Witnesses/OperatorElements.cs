using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>
/// The variables through which a step of a pattern, which makes of one row another, says what it found: its elements, and those that it
/// starts from, as they may have come into the row by no pattern.
/// </summary>
internal static class OperatorElements
{
    /// <summary>Null for an operator that is no such step.</summary>
    public static IEnumerable<Variable>? Of(LogicalOperator plan) => plan switch
    {
        LogicalNodeScan scan => [scan.Node],
        LogicalNodeSeek seek => [seek.Node],
        LogicalComputedSeek seek => [seek.Node],
        LogicalIndexSeek seek => [seek.Element],
        LogicalShortestPath path => [path.Path, path.Relationships, path.From, path.To],
        LogicalWalk walk => [walk.Walk.Relationship, walk.From, walk.To],
        LogicalUnwind unwind => [unwind.Variable],

        // An operator of a kind that was not known here: what it adds to each row by itself is what it found.
        _ when plan.Has(OperatorTraits.RowByRow) && plan is not (LogicalFilter or LogicalProject) => plan.Introduced,
        _ => null,
    };
}
