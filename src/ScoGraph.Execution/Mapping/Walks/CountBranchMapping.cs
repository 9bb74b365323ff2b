using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Operators.Walks;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>A branch of a pattern that is only counted.</summary>
internal static class CountBranchMapping
{
    public static MappedOperator Map(LogicalCountBranch plan, MappingContext context)
    {
        BranchShape shape = Shape(plan.Branch, context);
        int[] apart = context.Layout.Slots(plan.Branch.Apart), different = context.Layout.Slots(plan.Branch.Walk.DifferentFrom);
        return MappedOperator.Row(_ => new CountBranchOperator(shape, apart, different));
    }

    private static BranchShape Shape(Branch branch, MappingContext context)
    {
        Walk walk = branch.Walk;
        return new BranchShape(
            new ExpandSlots(context.Slot(walk.From), context.Slot(walk.Relationship), context.Slot(walk.To)),
            new LinkTypes(walk.Types, walk.Direction), [.. branch.ToLabels.Select(context.Layout.Names.Label)],
            context.Conditions(branch.Conditions), [.. branch.Branches.Select(next => Shape(next, context))], branch.Optional);
    }
}
