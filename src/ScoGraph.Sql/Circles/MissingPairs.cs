using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Choices;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Sql.Circles;

/// <summary>
/// Counts rows in which no relationship lies between two nodes as all rows less those in which there is one (inclusion and exclusion):
/// all may be counted by sums at nodes, and the others begin with the relationships, which are few.
/// </summary>
internal sealed class MissingPairs
{
    private static readonly AggregateFunction SumFunction = AggregateCatalog.All.First(function => function.Name == "sum");

    private readonly LogicalAggregate _all;
    private readonly LogicalAggregate _linked;

    /// <param name="rows">What makes the rows, from the first operator.</param>
    /// <param name="at">The place of the filter in it that asks for the relationship.</param>
    /// <param name="test">Its condition.</param>
    /// <param name="edge">The relationship.</param>
    /// <param name="aggregate">What counts.</param>
    private MissingPairs(ImmutableArray<LogicalOperator> rows, int at, BoundExpression test, Walk edge, LogicalAggregate aggregate)
    {
        _all = aggregate;
        _linked = aggregate with
        {
            Keys = [.. aggregate.Keys.Select(key => key with { Variable = Fresh(key.Variable) })],
            Aggregates = [.. aggregate.Aggregates.Select(count => count with { Variable = Fresh(count.Variable) })],
        };
        LogicalFilter filter = (LogicalFilter)rows[at];
        ImmutableArray<BoundExpression> others = filter.Predicates.Remove(test);
        LogicalOperator[] rest = others.IsEmpty ? [] : [filter with { Predicates = others }];
        LogicalLinked linked = new(filter.Input, edge) { EstimatedRows = filter.EstimatedRows };
        All = [.. rows[..at], .. rest, .. rows[(at + 1)..], _all];
        Linked = [.. rows[..at], .. rest, linked, .. rows[(at + 1)..], _linked];
    }

    /// <summary>All rows, counted, from the first operator.</summary>
    public ImmutableArray<LogicalOperator> All { get; }

    /// <summary>The others, counted, from the first operator.</summary>
    public ImmutableArray<LogicalOperator> Linked { get; }

    /// <summary>The two halves; null where something else is asked.</summary>
    /// <param name="operators">The plan, from the first operator.</param>
    public static MissingPairs? Of(IReadOnlyList<LogicalOperator> operators)
    {
        ImmutableArray<LogicalOperator> rows =
            [.. operators.TakeWhile(plan => plan is LogicalNodeScan or LogicalExpand or LogicalFilter)];
        if (rows.Length == operators.Count || operators[rows.Length] is not LogicalAggregate { Aggregates.IsEmpty: false } aggregate
            || aggregate.Aggregates.Any(each => each.Function is not null))
            return null;
        HashSet<Variable> nodes = [.. rows.OfType<LogicalNodeScan>().Select(scan => scan.Node)];
        nodes.UnionWith(rows.OfType<LogicalExpand>().SelectMany(step => new[] { step.From, step.To }));
        for (int at = 0; at < rows.Length; at++)
        {
            foreach (BoundExpression test in (rows[at] as LogicalFilter)?.Predicates ?? [])
            {
                if (MissingEdge.Of(test) is { } edge && nodes.Contains(edge.From) && nodes.Contains(edge.To))
                    return new MissingPairs(rows, at, test, edge, aggregate);
            }
        }

        return null;
    }

    /// <summary>The difference of the two counts.</summary>
    /// <param name="all">Counts all rows.</param>
    /// <param name="linked">Counts the others.</param>
    public LogicalOperator Difference(LogicalOperator all, LogicalOperator linked)
    {
        ImmutableArray<BoundItem> negative = [.. _linked.Aggregates.Select(count => new BoundItem(
            Fresh(count.Variable), new BoundSign(count.Span, count.Variable.Type, Plus: false, Read(count.Variable))))];
        ImmutableArray<Variable> first = [.. _all.Introduced], both = [.. first.Select(Fresh)];
        ImmutableArray<Variable> second =
            [.. _linked.Keys.Select(key => key.Variable), .. negative.Select(item => item.Variable)];
        LogicalProject less = new(linked, negative) { EstimatedRows = linked.EstimatedRows };
        LogicalUnion union = new([all, less], [first, second], both, All: true) { EstimatedRows = all.EstimatedRows };
        int keys = _all.Keys.Length;
        LogicalAggregate sums = new(
            union, [.. _all.Keys.Select((key, at) => key with { Expression = Read(both[at]) })],
            [.. _all.Aggregates.Select((count, at) => count with { Function = SumFunction, Arguments = [Read(both[keys + at])] })])
        {
            EstimatedRows = all.EstimatedRows,
        };
        if (keys == 0)
            return sums;

        // A group of no rows is none.
        BoundConstant none = new(SourceSpan.None, ExpressionType.Any, Value.FromInteger(0));
        BoundVariable number = Read(_all.Aggregates[0].Variable);
        return new LogicalFilter(sums, [new BoundComparison(SourceSpan.None, Comparison.NotEqual, number, none)])
        {
            EstimatedRows = all.EstimatedRows,
        };
    }

    private static BoundVariable Read(Variable variable) => new(SourceSpan.None, variable);

    private static Variable Fresh(Variable variable) => new(variable.Name, variable.Type, isAnonymous: true);
}
