using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Branches;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>A branch of a pattern that is only counted.</summary>
internal static class CountBranchMapping
{
    public static MappedOperator Map(LogicalCountBranch plan, MappingContext context)
    {
        BranchShape shape = Shape(plan.Branch, context);
        int[]? read = ScannedRows.Read(plan, context);
        if (plan.Branch.Unlike is { } unlike)
        {
            BranchShape other = Shape(unlike, context);
            return MappedOperator.Row(_ => new CountPairsOperator(shape, other, read));
        }

        return MappedOperator.Row(_ => new CountBranchOperator(shape, read));
    }

    private static BranchShape Shape(Branch branch, MappingContext context)
    {
        Walk walk = branch.Walk;
        return new BranchShape(
            new ExpandSlots(context.Slot(walk.From), context.Slot(walk.Relationship), context.Slot(walk.To)),
            new LinkTypes(walk.Types, walk.Direction), [.. branch.ToLabels.Select(context.Layout.Names.Label)],
            context.Conditions(branch.Conditions), Row(branch, context),
            [.. branch.Branches.Select(next => Shape(next, context))], branch.Optional)
        { Memo = context.Layout.Shared(), Ends = context.Layout.Shared() };
    }

    private static RowShape Row(Branch branch, MappingContext context)
    {
        return new RowShape(
            context.Layout.Slots(branch.Apart), context.Layout.Slots(branch.Walk.DifferentFrom),
            [.. branch.Closing.Select(walk => Side(walk, false)), .. branch.Missing.Select(walk => Side(walk, true))]);

        SideShape Side(Walk walk, bool isMissing) => new(
            context.Slot(walk.From), new LinkTypes(walk.Types, walk.Direction),
            context.Layout.Slots(walk.DifferentFrom.Where(other => other != branch.Walk.Relationship)),
            walk.DifferentFrom.Contains(branch.Walk.Relationship), isMissing);
    }
}
