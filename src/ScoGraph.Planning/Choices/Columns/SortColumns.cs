using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Rows that are sorted to be aggregated in that order, as lists are collected so, are kept as nodes and relationships alone where nothing
/// else is read, and go on many at once. What they are sorted by is computed when all are there, so it must not be able to fail: another
/// error would come first.
/// </summary>
internal sealed class SortColumns : IPlanPass
{
    public string Name => "sort-columns";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        !context.IsEnabled(PassNames.GroupByColumns) ? root : PlanTree.Rewrite(root, plan =>
            plan is LogicalAggregate { ByColumns: false, Input: LogicalSort sort } aggregate && Fits(aggregate, sort)
                ? aggregate with { Input = sort with { ByColumns = true }, ByColumns = true } : plan);

    private static bool Fits(LogicalAggregate aggregate, LogicalSort sort)
    {
        HashSet<Variable> read = [.. aggregate.Reads, .. sort.Reads];
        return read.Count > 0 && read.All(VectorExpressions.IsThere) && GroupByColumns.ReadsOnly(aggregate, read)
            && sort.Keys.All(key => VectorExpressions.IsComputed(key.Expression) && !Fallibility.CanFail(key.Expression));
    }
}
