using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Different rows of scanned nodes' properties that are sorted or aggregated are groups without aggregates: as all of them are needed
/// before the first goes on, they may be found many at once. Groups come in the order of their first rows, as different rows do.
/// </summary>
internal sealed class GroupDistinct : IPlanPass
{
    public string Name => "group-distinct";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan => plan switch
    {
        LogicalSort { Input: LogicalDistinct distinct } sort when Groups(distinct) is { } groups => sort with { Input = groups },
        LogicalAggregate { Input: LogicalDistinct distinct } aggregate when Groups(distinct) is { } groups =>
            aggregate with { Input = groups },
        _ => plan,
    });

    private static LogicalAggregate? Groups(LogicalDistinct plan)
    {
        if (plan.Input is not LogicalProject { Items: var items } project || !items.All(IsProperty)
            || (project.Input is LogicalFilter filter ? filter.Input : project.Input) is not LogicalNodeScan)
            return null;
        ImmutableArray<Variable> found = [.. items.Select(item => item.Variable)];
        return found.SequenceEqual(plan.Variables) ? new LogicalAggregate(project.Input, items, []) : null;
    }

    private static bool IsProperty(BoundItem item) => item.Expression is BoundProperty { Target: BoundVariable { Variable: var node } }
        && node.Type.Kinds == Model.Values.ValueTypes.Node;
}
