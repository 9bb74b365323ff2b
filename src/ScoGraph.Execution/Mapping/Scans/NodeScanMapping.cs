using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Execution.Operators.Scans.Filters;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Every node, or every node with a label.</summary>
internal static class NodeScanMapping
{
    /// <summary>
    /// Conditions of a filter right above that are marked for it are tested by the scan, many nodes at a time.
    /// </summary>
    public static MappedOperator Map(LogicalNodeScan plan, MappingContext context)
    {
        (int slot, NameReference? label) = (context.Slot(plan.Node), context.Label(plan.Label));
        LogicalFilter? filter = context.Above as LogicalFilter;
        ImmutableArray<BoundExpression> tests = filter?.ByColumns ?? [];
        Func<IScanFilter>[] filters = [.. tests.Select(test => ColumnMapping.Map(test, plan.Node, context))];
        bool countOnly = plan.CountOnly && (filter is null || tests.Length == filter.Predicates.Length);
        return MappedOperator.Row(_ => new NodeScanOperator(slot, label, [.. filters.Select(make => make())], countOnly)) with
        {
            Part = countOnly && tests.Length == 0 ? MorselPart.None : MorselPart.Scan,
        };
    }
}
