using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Conditions that compare what walks from a scan have found are tested of many rows at once, whatever becomes of those that are left.
/// </summary>
internal sealed class TestRows : IPlanPass
{
    public string Name => "test-rows";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalFilter { ByColumns.IsEmpty: true, Input: not LogicalNodeScan } filter
            ? Rewrite(filter, context.IsEnabled(PassNames.TestColumns)) : plan);

    /// <summary>The first of the conditions are tested so as far as they can be; the others of the rows that are left.</summary>
    private static LogicalFilter Rewrite(LogicalFilter filter, bool testsColumns)
    {
        ImmutableArray<BoundExpression> first = [.. filter.Predicates.TakeWhile(RowConditions.TestsElements)];
        LogicalFilter tested = first.Length == filter.Predicates.Length ? filter : new LogicalFilter(filter.Input, first);
        if (first.IsEmpty || Begin(tested, [], testsColumns) is not { } begin || !Walks(tested, begin))
            return filter;
        tested = (LogicalFilter)GroupByColumns.TestRows(tested, begin, begin);
        return first.Length == filter.Predicates.Length ? tested
            : filter with { Input = tested, Predicates = filter.Predicates.RemoveRange(0, first.Length) };
    }

    /// <summary>Whether anything is found between the scan and a filter.</summary>
    private static bool Walks(LogicalOperator filter, LogicalOperator begin)
    {
        for (; !ReferenceEquals(filter, begin); filter = ((LogicalUnary)filter).Input)
        {
            if (filter.Introduced.Any())
                return true;
        }

        return false;
    }

    /// <summary>
    /// The scan, with its own conditions, from which rows come many at once; null for none, or where anything else is read, as of the row
    /// outside a subquery.
    /// </summary>
    /// <param name="rows">What finds the rows.</param>
    /// <param name="read">What is read of them.</param>
    /// <param name="testsColumns">Whether scans test conditions.</param>
    public static LogicalOperator? Begin(LogicalOperator rows, IEnumerable<BoundExpression> read, bool testsColumns)
    {
        HashSet<Variable> found = [], reads = [.. FreeVariables.Of(read)];
        LogicalOperator plan = rows;
        for (; plan is LogicalUnary step && GroupByColumns.IsStep(step, testsColumns); plan = step.Input)
        {
            found.UnionWith(step.Introduced);
            reads.UnionWith(step.Reads);
        }

        if (Begins(plan, testsColumns) is not { } node)
            return null;
        found.Add(node);
        return reads.IsSubsetOf(found) ? plan : null;
    }

    private static Variable? Begins(LogicalOperator plan, bool testsColumns) => plan switch
    {
        LogicalNodeSeek { Input: LogicalArgument } seek => seek.Node,
        LogicalNodeScan { Input: LogicalArgument, CountOnly: false } scan => scan.Node,
        LogicalFilter { Input: LogicalNodeScan { Input: LogicalArgument, CountOnly: false } scan } own
            when testsColumns && ColumnConditions.TestsAll(own.Predicates, scan.Node) => scan.Node,
        _ => null,
    };
}
