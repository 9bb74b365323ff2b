using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>Matches beside a row that are only counted are found for many rows at once, where these come so.</summary>
internal static class CountColumns
{
    /// <summary>The plan of a subquery, so that it can be carried out for many rows at once; as it was where it cannot.</summary>
    /// <param name="subquery">The subquery.</param>
    /// <param name="holder">The operator of whose rows it is asked.</param>
    /// <param name="plan">Its plan for one row.</param>
    public static LogicalOperator Of(BoundSubquery subquery, LogicalOperator holder, LogicalOperator plan)
    {
        LogicalCountColumns counted = new(plan, ManyRows.NewNumber(), []);
        return holder.Expressions.SelectMany(ExpressionTree.All).Any(part => ReferenceEquals(CountedMatches.Of(part), subquery))
            && ManyRows.Outer(counted.Matches, isCounted: true) is { } outer
            ? counted with { Input = Tested(plan, holder), Outer = outer, EstimatedRows = plan.EstimatedRows } : plan;
    }

    private static LogicalOperator Tested(LogicalOperator plan, LogicalOperator holder) => plan is LogicalProject project
        ? project with { Input = Tested(project.Input, holder) } : GroupByColumns.TestRows(plan, holder, holder);
}
