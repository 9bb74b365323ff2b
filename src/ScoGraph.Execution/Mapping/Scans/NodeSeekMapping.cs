using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans.Seeks;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Nodes by the value of a property.</summary>
internal static class NodeSeekMapping
{
    public static MappedOperator Map(LogicalNodeSeek plan, MappingContext context)
    {
        int slot = context.Slot(plan.Node);
        NameReference label = context.Layout.Names.Label(plan.Label), key = context.Layout.Names.Key(plan.Key);
        SoughtValue value = new(context.Expressions.CompilePlaced(plan.Value), plan.Mark is { } mark ? context.Layout.Mark(mark) : -1);
        NodeSeek seek = new(slot, label, key, value, [.. plan.Also.Select(
            other => (context.Layout.Names.Key(other.Key), context.Expressions.CompilePlaced(other.Value)))]);
        return plan.Also.IsEmpty && context.Above is not (LogicalExpand or LogicalFilter or LogicalAggregate)
            ? MappedOperator.Row(_ => new NodeSeekOperator(seek)) : MappedOperator.Row(_ => new ManySeekOperator(seek));
    }
}
