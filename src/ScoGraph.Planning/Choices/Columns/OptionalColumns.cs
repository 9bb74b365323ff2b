using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
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
        LogicalOptional { Row: null } optional when Outer(optional) is { } outer => optional with
        {
            Input = Mark(optional.Input) ?? optional.Input,
            Inner = GroupByColumns.TestRows(optional.Inner, optional, optional),
            Row = new Variable("row", new ExpressionType(ValueTypes.Node), isAnonymous: true),
            Outer = outer,
        },
        LogicalExpand or LogicalFilter when GroupByColumns.IsStep((LogicalUnary)plan, testsColumns: true)
            && Mark(((LogicalUnary)plan).Input) is { } below => (LogicalUnary)plan with { Input = below },
        _ => null,
    };

    /// <summary>What is read of the row; null where what is found is told otherwise, or there is anything else that is read.</summary>
    private static ImmutableArray<Variable>? Outer(LogicalOptional optional)
    {
        HashSet<Variable> reads = [], found = [];
        LogicalOperator plan = optional.Inner;
        for (; plan is LogicalUnary step; plan = step.Input)
        {
            if (!IsWalk(step) && !(step is LogicalFilter filter && filter.Predicates.All(RowConditions.Tests)))
                return null;
            reads.UnionWith(step.Reads);
            found.UnionWith(step.Introduced);
        }

        reads.ExceptWith(found);
        return plan is LogicalArgument && found.Count > 0 && reads.Count > 0 && reads.All(VectorExpressions.IsElement) ? [.. reads] : null;
    }

    private static bool IsWalk(LogicalOperator plan) =>
        plan is LogicalExpand { CountOnly: false, EndsOnly: false } or LogicalExpand { Into: true };
}
