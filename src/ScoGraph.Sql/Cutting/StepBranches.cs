using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Cutting;

/// <summary>
/// Makes single steps below an aggregation whose relationship and end nothing reads branches, too, which our own engine counts as they are.
/// Branches that depend on nothing but their node come last: there is seen at how many rows they hang.
/// </summary>
internal static class StepBranches
{
    public static LogicalPlan Apply(LogicalPlan plan, GraphLayout layout) => plan with { Root = Apply(plan.Root, layout) };

    private static LogicalOperator Apply(LogicalOperator root, GraphLayout layout)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        int first = chain.FindLastIndex(each => each is LogicalAggregate);
        if (first < 0)
            return root;
        HashSet<Variable> read = [.. chain[first].Reads];
        List<Branch> plain = [];
        HashSet<LogicalOperator> moved = new(ReferenceEqualityComparer.Instance);
        double grown = 1;
        for (int i = first + 1; i < chain.Count && IsRowByRow(chain[i]); i++)
        {
            if (BranchOf(chain[i], read) is { IsPlain: true } branch)
            {
                plain.Insert(0, branch);
                moved.Add(chain[i]);
                grown *= Growth((LogicalUnary)chain[i]);
            }

            read.UnionWith(ReadsOf(chain[i]));
        }

        List<LogicalOperator> rest = [.. chain.Skip(first + 1).Where(each => !moved.Contains(each))];
        if (chain.Skip(first + 1).SkipLast(1).All(IsRowByRow))
        {
            if (Turned(rest, plain, read, [.. chain[first].Reads], layout) is { } turned)
            {
                grown *= Growth((LogicalUnary)rest[^3]) * rest[^2].EstimatedRows / Math.Max(1, turned.Scan.EstimatedRows);
                rest[^2] = turned.Scan;
                rest.RemoveAt(rest.Count - 3);
                plain.RemoveAll(branch => branch.Walk.From == turned.Branch.Walk.To);
                plain.Insert(0, turned.Branch);
            }

            if (Paired(rest, plain, [.. chain[first].Reads], layout) is { } pair)
            {
                plain.RemoveAll(branch => branch.Walk.From == ((LogicalNodeScan)rest[^2]).Node);
                rest = pair;
            }
        }

        LogicalOperator below = Over(rest);
        double rows = chain[first + 1].EstimatedRows / Math.Max(double.Epsilon, grown);
        foreach (Branch branch in plain)
            below = new LogicalCountBranch(below with { EstimatedRows = rows }, branch);
        return Over([.. chain.Take(first + 1), below]);
    }

    private static Branch? BranchOf(LogicalOperator plan, HashSet<Variable> read) => plan switch
    {
        LogicalCountBranch counted => counted.Branch,
        LogicalExpand { Into: false } step when !read.Contains(step.To) && !read.Contains(step.Relationship) =>
            new Branch(step.Walk) { ToLabels = step.ToLabels },
        _ => null,
    };

    /// <summary>
    /// A step from the node that is scanned first, of which nothing else is read, as a branch at its end; that end is scanned instead.
    /// </summary>
    private static (LogicalNodeScan Scan, Branch Branch)? Turned(
        List<LogicalOperator> chain, List<Branch> plain, HashSet<Variable> read, HashSet<Variable> aggregated,
        GraphLayout layout)
    {
        if (chain is not [.., LogicalExpand { Into: false, DifferentFrom.IsEmpty: true, ToLabels.Length: <= 1 } step, LogicalNodeScan scan,
                LogicalArgument] || step.From != scan.Node || step.To == scan.Node || read.Contains(step.Relationship)
            || chain.SkipLast(3).SelectMany(ReadsOf).Concat(aggregated).Contains(scan.Node))
            return null;
        return Back(step, scan, plain, layout);
    }

    /// <summary>
    /// A branch whose end must not be the node that is scanned first, one step away, as a pair with all that hangs at that node: both at
    /// the node between, which is scanned instead. That they go along different relationships goes without saying then.
    /// </summary>
    private static List<LogicalOperator>? Paired(
        List<LogicalOperator> chain, List<Branch> plain, HashSet<Variable> read, GraphLayout layout)
    {
        if (chain is not [.., LogicalNodeScan scan, LogicalArgument])
            return null;
        // Conditions on either node may stand between.
        int step = Below(chain, chain.Count - 3, scan.Node);
        if (step < 0 || chain[step] is not LogicalExpand { Into: false, DifferentFrom.IsEmpty: true, ToLabels.Length: <= 1 } walked
            || walked.From != scan.Node || walked.To == scan.Node)
            return null;
        int at = Below(chain, step - 1, walked.To);
        if (at < 0 || chain[at] is not LogicalCountBranch { Branch: { Optional: false, Unlike: null, Apart: [var apart] } tied }
            || apart != scan.Node || tied.Walk.From != walked.To
            || tied.Walk.DifferentFrom.Any(other => other != walked.Relationship))
            return null;
        Branch loose = tied with { Apart = [], Walk = tied.Walk with { DifferentFrom = [] } };
        ImmutableArray<BoundExpression> conditions =
            [.. chain.Skip(step + 1).SkipLast(2).SelectMany(filter => ((LogicalFilter)filter).Predicates)];
        HashSet<Variable> others =
            [.. read, .. loose.Reads, .. chain.Take(at).SelectMany(ReadsOf), .. plain.SelectMany(branch => branch.Elsewhere)];
        if (!loose.IsPlain || others.Contains(scan.Node) || others.Contains(walked.Relationship)
            || conditions.Any(Fallibility.ConditionCanFail))
            return null;
        (LogicalNodeScan first, Branch back) = Back(walked, scan, plain, layout);
        List<LogicalOperator> between = chain[(at + 1)..step];
        if (between.Count > 0)
            between[0] = between[0] with { EstimatedRows = first.EstimatedRows };
        Branch both = loose with { Unlike = back with { Conditions = conditions } };
        LogicalCountBranch pair = new(between.Count > 0 ? between[0] : first, both);
        return [.. chain.Take(at), pair, .. between, first, chain[^1]];
    }

    /// <summary>The place of the first operator that is no condition on one variable alone, from one on downwards.</summary>
    private static int Below(List<LogicalOperator> chain, int from, Variable only) => from < 0 ? -1
        : chain.FindLastIndex(from, each => each is not LogicalFilter || each.Reads.Any(other => other != only));

    /// <summary>A step the other way round: a scan of its end, and a branch there with all that hangs at its beginning.</summary>
    private static (LogicalNodeScan Scan, Branch Branch) Back(
        LogicalExpand step, LogicalNodeScan scan, List<Branch> plain, GraphLayout layout)
    {
        string? label = step.ToLabels.FirstOrDefault();
        LogicalNodeScan first = new(scan.Input, step.To, label) { EstimatedRows = layout.NodesWith(label).Sum(table => table.Count) };
        Walk back = step.Walk with { From = step.To, To = step.From, Direction = step.Walk.Direction.Reverse() };
        return (first, new Branch(back)
        {
            ToLabels = scan.Label is { } far ? [far] : [],
            Branches = [.. plain.Where(branch => branch.Walk.From == scan.Node)],
        });
    }

    /// <summary>How many rows are expected to become of one.</summary>
    private static double Growth(LogicalUnary plan) =>
        plan is LogicalExpand { EstimatedRows: > 0, Input.EstimatedRows: > 0 } ? plan.EstimatedRows / plan.Input.EstimatedRows : 1;

    /// <summary>The operators over one another, from the last to the first.</summary>
    private static LogicalOperator Over(IEnumerable<LogicalOperator> chain)
    {
        LogicalOperator? below = null;
        foreach (LogicalOperator plan in chain.Reverse())
            below = below is null ? plan : plan.WithInputs([below, .. plan.Inputs.Skip(1)]);
        return below!;
    }

    private static IEnumerable<Variable> ReadsOf(LogicalOperator plan) =>
        plan.Reads.Concat(plan.Inputs.Skip(1).SelectMany(PlanTree.All).SelectMany(inner => inner.Reads));

    private static bool IsRowByRow(LogicalOperator plan) => plan.Has(OperatorTraits.RowByRow) || plan is LogicalOptional;
}
