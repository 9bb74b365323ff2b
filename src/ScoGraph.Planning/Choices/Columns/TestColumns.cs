using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Conditions on properties of a scanned node, and on arithmetic over these, are tested by the scan, of many nodes at once.
/// </summary>
internal sealed class TestColumns : IPlanPass
{
    public string Name => PassNames.TestColumns;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalFilter { Input: LogicalNodeScan scan } filter
        && ColumnConditions.Tested(filter.Predicates, scan.Node) is { Count: > 0 } tested
            ? filter with { ByColumns = [.. tested] } : plan);
}
