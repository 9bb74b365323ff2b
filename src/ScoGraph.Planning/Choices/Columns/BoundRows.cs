using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Where many rows are walked to, of which a top-k keeps few, its first key is computed of many at once, and most of them are left out by
/// what the last of the first has there.
/// </summary>
internal sealed class BoundRows : IPlanPass
{
    /// <summary>For fewer rows nothing is made that takes many.</summary>
    private const double FewRows = 4096;

    public string Name => "bound-rows";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => !context.IsEnabled(PassNames.TestColumns) ? root
        : PlanTree.Rewrite(root, plan => plan is LogicalTop top ? Bound(top, context.Cost) : plan);

    private static LogicalTop Bound(LogicalTop top, CostModel cost)
    {
        List<LogicalProject> projects = [];
        LogicalOperator rows = top.Input;
        for (; rows is LogicalProject project; rows = project.Input)
            projects.Add(project);
        BoundSortKey key = top.Keys[0] with { Expression = Below(top.Keys[0].Expression, projects, from: 0) };
        ImmutableArray<BoundExpression> mayFail =
        [
            .. top.Keys.Skip(1).Select(other => Below(other.Expression, projects, from: 0))
                .Concat(projects.Index().SelectMany(project => project.Item.Items
                    .Select(item => Below(item.Expression, projects, project.Index + 1))))
                .Where(Fallibility.CanFail).Where(other => other != key.Expression),
        ];
        if (IsOfScan(rows, key, projects) || !IsComputed(key.Expression) || !mayFail.All(VectorExpressions.IsComputed)
            || TestRows.Begin(rows, [key.Expression, .. mayFail], testsColumns: true) is not { } begin
            || CardinalityEstimator.Annotate(rows, cost).EstimatedRows < FewRows)
            return top;
        LogicalOperator input = new LogicalBoundRows(GroupByColumns.TestRows(rows, begin, begin), key, mayFail);
        foreach (LogicalProject project in Enumerable.Reverse(projects))
            input = project with { Input = input };
        return top with { Input = input };
    }

    private static bool IsComputed(BoundExpression key) => VectorExpressions.IsComputed(key) && key is not BoundVariable;

    /// <summary>What a scan finds out itself.</summary>
    private static bool IsOfScan(LogicalOperator rows, BoundSortKey key, List<LogicalProject> projects) => projects.Count == 0
        && key.Expression is BoundProperty && (rows is LogicalFilter filter ? filter.Input : rows) is LogicalNodeScan;

    /// <summary>An expression over what rows have below some projections.</summary>
    private static BoundExpression Below(BoundExpression expression, List<LogicalProject> projects, int from)
    {
        foreach (LogicalProject project in projects.Skip(from))
        {
            expression = new ExpressionReplacement(part => part is BoundVariable { Variable: var read }
                ? project.Items.FirstOrDefault(item => item.Variable == read)?.Expression : null).Apply(expression);
        }

        return expression;
    }
}
