using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// What an OPTIONAL MATCH finds is found for many rows at once where these are aggregated: by steps, and conditions on what these find and
/// on nodes and relationships of the row. Rows of which nothing is found go on with nulls, where they stand among the others.
/// </summary>
internal sealed class OptionalColumns : IPlanPass
{
    public string Name => "optional-columns";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => !context.IsEnabled(PassNames.TestColumns) ? root
        : PlanTree.Rewrite(root, plan => plan is LogicalAggregate aggregate && Mark(aggregate.Input) is { } marked
            ? aggregate with { Input = marked } : plan);

    /// <summary>Marks the optional steps below an aggregation, down to where rows do not come so; null where there are none.</summary>
    private static LogicalOperator? Mark(LogicalOperator plan) => plan switch
    {
        LogicalOptional { Row: null } optional when ManyRows.Outer(optional.Inner, isCounted: false) is { } outer => optional with
        {
            Input = Mark(optional.Input) ?? optional.Input,
            Inner = GroupByColumns.TestRows(optional.Inner, optional, optional),
            Row = ManyRows.NewNumber(),
            Outer = outer,
        },
        LogicalExpand or LogicalFilter when GroupByColumns.IsStep((LogicalUnary)plan, testsColumns: true)
            && Mark(((LogicalUnary)plan).Input) is { } below => (LogicalUnary)plan with { Input = below },
        _ => null,
    };
}
