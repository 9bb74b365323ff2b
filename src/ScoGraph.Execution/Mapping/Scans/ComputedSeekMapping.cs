using System.Collections.Immutable;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans.Seeks;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>Nodes by what is computed of them.</summary>
internal static class ComputedSeekMapping
{
    public static MappedOperator Map(LogicalComputedSeek plan, MappingContext context)
    {
        int slot = context.Slot(plan.Node);
        NameReference? label = context.Label(plan.Label);
        ImmutableArray<Condition> own = context.Conditions(plan.Own);
        Evaluator computed = context.Expressions.Compile(plan.Computed), value = context.Expressions.Compile(plan.Value);
        return MappedOperator.Row(_ => new ComputedSeekOperator(slot, new NodesByValue(slot, label, own, computed), value));
    }
}
