using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>Rows of a scan, or around an inner plan, and of walks that go on from there, which may come many at once.</summary>
internal static class ScannedRows
{
    /// <summary>The slots that are read behind an operator; null where rows come one by one, or more is read of them.</summary>
    public static int[]? Read(LogicalUnary plan, MappingContext context) =>
        AreAll(plan, context.Carried) ? context.Layout.Slots(context.PassedOn()) : null;

    private static bool AreAll(LogicalUnary plan, IReadOnlySet<Variable> carried)
    {
        HashSet<Variable> found = [], reads = [.. plan.Reads];
        LogicalOperator below = plan.Input;
        for (; below is LogicalExpand or LogicalCountBranch; below = ((LogicalUnary)below).Input)
        {
            found.UnionWith(below.Introduced);
            reads.UnionWith(below.Reads);
        }

        if (below is LogicalArgument)
            return carried.Count > 0 && reads.Except(found).All(carried.Contains);
        // What a scan does not test itself is tested row by row.
        if ((below is LogicalFilter filter ? filter.Input : below) is not LogicalNodeScan scan)
            return false;
        found.Add(scan.Node);
        return reads.IsSubsetOf(found);
    }
}
