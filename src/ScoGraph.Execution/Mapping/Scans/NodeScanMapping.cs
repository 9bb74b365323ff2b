using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Every node, or every node with a label.</summary>
internal static class NodeScanMapping
{
    /// <summary>
    /// Conditions of a filter right above that read nothing but the node's own columns are tested by the scan, in batches.
    /// </summary>
    public static MappedOperator Map(LogicalNodeScan plan, MappingContext context)
    {
        (int slot, NameReference? label) = (context.Slot(plan.Node), context.Label(plan.Label));
        LogicalFilter? filter = context.Above as LogicalFilter;
        ColumnCondition[] tests = filter is null ? []
            : [.. filter.Predicates.Where(p => ColumnConditions.Tests(p, plan.Node)).Select(p => ColumnMapping.Map(p, context))];
        bool countOnly = plan.CountOnly && (filter is null || tests.Length == filter.Predicates.Length);
        return MappedOperator.Row(_ => new NodeScanOperator(slot, label, [.. tests.Select(t => new ColumnFilter(t))], countOnly)) with
        {
            Part = countOnly && tests.Length == 0 ? MorselPart.None : MorselPart.Scan,
        };
    }
}
