using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Conditions on properties of a scanned node, and on arithmetic over these, are tested by the scan, of many nodes at once; what runs a
/// query for each node only where all of them are wanted.
/// </summary>
internal sealed class TestColumns : IPlanPass
{
    public string Name => PassNames.TestColumns;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context)
    {
        bool areAllWanted = PlanTree.All(root).All(plan => plan is not LogicalLimit);
        return PlanTree.Rewrite(root, plan => plan is LogicalFilter { Input: LogicalNodeScan scan } filter
            && ColumnConditions.Tested(filter.Predicates, scan.Node).Where(IsWanted).ToArray() is { Length: > 0 } tested
                ? filter with { ByColumns = [.. tested] } : plan);

        bool IsWanted(BoundExpression condition) => areAllWanted || VectorExpressions.IsPlain(condition);
    }
}
