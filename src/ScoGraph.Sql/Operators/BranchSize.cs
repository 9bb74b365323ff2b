using System.Collections.Immutable;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Operators;

/// <summary>How large a branch is, by the sizes of tables.</summary>
/// <param name="Nodes">At how many nodes it may hang.</param>
/// <param name="Walks">How often it is found at all of them.</param>
/// <param name="Work">About how many rows it takes to count it at all of them.</param>
internal sealed record BranchSize(double Nodes, double Walks, double Work)
{
    /// <summary>A row that is grouped is worth so many that are joined.</summary>
    private const double Grouping = 1.5;

    /// <summary>How often it is found at a node.</summary>
    public double Degree => Walks / Nodes;

    public static BranchSize Of(Branch branch, ImmutableArray<NodeTable> from, GraphLayout layout)
    {
        double links = Links(branch, from, layout), walks = links, rows = links, work = links;
        ImmutableArray<NodeTable> to =
            [.. LinkStep.Reached(branch.Walk, from, layout).Where(table => branch.ToLabels.All(table.Labels.Contains))];
        foreach (Branch further in branch.Branches)
        {
            BranchSize size = Of(further, to, layout);
            double degree = further.Optional ? Math.Max(1, size.Degree) : size.Degree;
            walks *= degree;
            if (further.IsPlain && size.IsBetterCounted(rows))
                work += size.Work;
            else
                rows *= degree;
            work += rows;
        }

        return new BranchSize(Count(from), walks, work);
    }

    /// <summary>How many relationships its first step may go along.</summary>
    public static double Links(Branch branch, ImmutableArray<NodeTable> from, GraphLayout layout) =>
        LinkStep.ArmsFrom(branch.Walk, from, layout).Sum(arm => (double)arm.Table.Count);

    /// <summary>Whether it is less work to count it at every node than to join it to some rows.</summary>
    public bool IsBetterCounted(double rows) => IsLessWork(Work, rows, rows * Degree);

    /// <summary>Whether to group and then join is less work than to join.</summary>
    /// <param name="grouped">How many rows are grouped.</param>
    /// <param name="rows">How many rows there are that the groups are joined to.</param>
    /// <param name="joined">How many rows would be joined.</param>
    public static bool IsLessWork(double grouped, double rows, double joined) => joined > Grouping * (grouped + rows);

    private static double Count(ImmutableArray<NodeTable> tables) => Math.Max(1, tables.Sum(table => (double)table.Count));
}
