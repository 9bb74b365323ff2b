using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Different rows of nodes, their properties and what is computed of these that are sorted or aggregated are groups without aggregates: as
/// all of them are needed before the first goes on, they may be found many at once. Groups come in the order of their first rows, as
/// different rows do. So do those of each part of a union, of which fewer are then left to be told apart.
/// </summary>
internal sealed class GroupDistinct : IPlanPass
{
    public string Name => "group-distinct";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan => plan switch
    {
        LogicalSort sort when Groups(sort.Input, context) is { } groups => sort with { Input = groups },
        LogicalAggregate aggregate when Groups(aggregate.Input, context) is { } groups => aggregate with { Input = groups },
        _ => plan,
    });

    private static LogicalOperator? Groups(LogicalOperator plan, PlanningContext context) => plan switch
    {
        LogicalDistinct distinct => Groups(distinct.Input, distinct.Variables, context),
        LogicalUnion { All: false } union => Union(union, context),
        LogicalCallSubquery { Inner: LogicalUnion { All: false } union, Optional: false } call
            when Union(union, context) is { } grouped => call with { Inner = grouped },
        _ => null,
    };

    private static LogicalUnion? Union(LogicalUnion plan, PlanningContext context)
    {
        ImmutableArray<LogicalOperator> parts =
            [.. plan.Parts.Zip(plan.PartColumns, (part, columns) => Groups(part, columns, context) ?? part)];
        return parts.SequenceEqual(plan.Parts) ? null : plan with { Parts = parts };
    }

    private static LogicalAggregate? Groups(LogicalOperator rows, ImmutableArray<Variable> variables, PlanningContext context)
    {
        LogicalProject? project = rows as LogicalProject;
        ImmutableArray<BoundItem> keys = project?.Items
            ?? [.. variables.Select(variable => new BoundItem(variable, new BoundVariable(SourceSpan.None, variable)))];
        if (!keys.Select(key => key.Variable).SequenceEqual(variables))
            return null;
        LogicalAggregate groups = new(project?.Input ?? rows, keys, []);
        return GroupByColumns.Fits(groups, context) ? groups : null;
    }
}
