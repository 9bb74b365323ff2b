using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// What a projection names and costs nothing to read is read where it is asked for: conditions on it go below the projection, into the
/// parts of a subquery as well, where scans, indexes and walks may test them; and an aggregation over a projection computes what that does.
/// </summary>
internal sealed class InlineProjections : IPlanPass
{
    public string Name => "inline-projections";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan => plan switch
    {
        LogicalFilter filter => Sink(filter, context.Cost),
        LogicalAggregate { Input: LogicalProject project } aggregate => Inline(aggregate, project, context.Cost),
        LogicalAggregate { Input: LogicalSort { Input: LogicalProject project } sort } aggregate =>
            Inline(aggregate, sort, project, context.Cost),
        _ => plan,
    });

    /// <summary>Moves conditions of a filter below what it stands on, as far down as they can go.</summary>
    private static LogicalOperator Sink(LogicalFilter filter, CostModel cost) => filter.Input switch
    {
        LogicalProject project => Whole(filter, project, cost) ?? Sink(
            filter, cost, predicate => Below(predicate, project), moved => project with { Input = moved(project.Input) }),
        LogicalCallSubquery { Optional: false, Writes: false, Batches: null, Inner: LogicalProject project } call => Sink(
            filter, cost, predicate => IsOf(predicate, call.Outputs) ? predicate : null, moved => call with { Inner = moved(project) }),
        LogicalCallSubquery { Optional: false, Writes: false, Batches: null, Inner: LogicalUnion union } call =>
            SinkIntoParts(filter, call, union, cost),
        _ => filter,
    };

    /// <summary>Moves all conditions, those as well that may fail: they do for the same rows.</summary>
    private static LogicalProject? Whole(LogicalFilter filter, LogicalProject project, CostModel cost)
    {
        if (!filter.Predicates.All(Purity.IsStable) || InlinedItems.Of(project, filter, cost) is not { } items)
            return null;
        ImmutableArray<BoundExpression> below = [.. filter.Predicates.Select(predicate => Replaced(predicate, items))];
        return FreeVariables.Of(below).Overlaps(Named(project)) ? null
            : project with { Input = Sink(filter with { Input = project.Input, Predicates = below }, cost) };
    }

    private static LogicalOperator Sink(
        LogicalFilter filter, CostModel cost, Func<BoundExpression, BoundExpression?> below,
        Func<Func<LogicalOperator, LogicalOperator>, LogicalOperator> over)
    {
        BoundExpression?[] moved = [.. filter.Predicates.Select(predicate => Movable(predicate) ? below(predicate) : null)];
        if (Array.TrueForAll(moved, predicate => predicate is null))
            return filter;
        LogicalOperator plan = over(input => Sink(new LogicalFilter(input, [.. moved.OfType<BoundExpression>()]), cost));
        ImmutableArray<BoundExpression> left = [.. filter.Predicates.Where((_, at) => moved[at] is null)];
        return left.IsEmpty ? plan : filter with { Input = plan, Predicates = left };
    }

    private static LogicalOperator SinkIntoParts(
        LogicalFilter filter, LogicalCallSubquery call, LogicalUnion union, CostModel cost)
    {
        ImmutableArray<BoundExpression> moved = [.. filter.Predicates.Where(
            predicate => Movable(predicate) && IsOf(predicate, call.Outputs) && union.PartColumns.All(columns =>
                OfColumns(predicate, union.Outputs, columns) is not null))];
        if (moved.IsEmpty)
            return filter;
        LogicalUnion tested = union with
        {
            Parts = [.. union.Parts.Zip(union.PartColumns, (part, columns) => Sink(
                new LogicalFilter(part, [.. moved.Select(predicate => OfColumns(predicate, union.Outputs, columns)!)]), cost))],
        };
        LogicalCallSubquery over = call with { Inner = tested };
        ImmutableArray<BoundExpression> left = filter.Predicates.RemoveRange(moved);
        return left.IsEmpty ? over : filter with { Input = over, Predicates = left };
    }

    /// <summary>The condition on what a projection reads; null where it is not worth, or not possible, to read that instead.</summary>
    private static BoundExpression? Below(BoundExpression predicate, LogicalProject project)
    {
        BoundExpression below = Replaced(predicate, Items(project));
        return FreeVariables.Of(below).Overlaps(Named(project)) || Fallibility.ConditionCanFail(below) ? null : below;
    }

    private static BoundExpression? OfColumns(BoundExpression predicate, ImmutableArray<Variable> outputs, ImmutableArray<Variable> columns)
    {
        Dictionary<Variable, BoundExpression> parts = outputs.Zip(columns).ToDictionary(
            pair => pair.First, BoundExpression (pair) => new BoundVariable(predicate.Span, pair.Second));
        BoundExpression below = Replaced(predicate, parts);
        return FreeVariables.Of(below).Overlaps(outputs.Except(columns)) || Fallibility.ConditionCanFail(below) ? null : below;
    }

    private static LogicalOperator Inline(LogicalAggregate aggregate, LogicalProject project, CostModel cost)
    {
        if (InlinedItems.Of(project, aggregate, cost) is not { } items)
            return aggregate;
        LogicalAggregate inlined = aggregate with
        {
            Keys = [.. aggregate.Keys.Select(key => key with { Expression = Replaced(key.Expression, items) })],
            Aggregates = [.. aggregate.Aggregates.Select(each =>
                each with { Arguments = [.. each.Arguments.Select(argument => Replaced(argument, items))] })],
        };
        return inlined.Reads.Intersect(Named(project)).Any() ? aggregate : inlined with { Input = project.Input };
    }

    /// <summary>What names nothing that can fail is read behind the sort as well.</summary>
    private static LogicalOperator Inline(LogicalAggregate aggregate, LogicalSort sort, LogicalProject project, CostModel cost)
    {
        if (project.Items.Any(item => Fallibility.CanFail(item.Expression) || !Purity.IsStable(item.Expression)))
            return aggregate;
        Dictionary<Variable, BoundExpression> items = project.Items.ToDictionary(item => item.Variable, item => item.Expression);
        LogicalSort lower = sort with
        {
            Input = project.Input,
            Keys = [.. sort.Keys.Select(key => key with { Expression = Replaced(key.Expression, items) })],
        };
        return !lower.Reads.Intersect(Named(project)).Any()
            && Inline(aggregate, project with { Input = lower }, cost) is LogicalAggregate { Input: LogicalSort } inlined
            ? inlined : aggregate;
    }

    private static bool Movable(BoundExpression predicate) =>
        Purity.IsRepeatable(predicate) && !Fallibility.ConditionCanFail(predicate);

    private static bool IsOf(BoundExpression predicate, ImmutableArray<Variable> outputs) =>
        FreeVariables.Of(predicate) is { Count: > 0 } read && read.IsSubsetOf(outputs);

    /// <summary>What is behind the names that a projection gives, where it may be read more often or for other rows.</summary>
    private static Dictionary<Variable, BoundExpression> Items(LogicalProject project) =>
        project.Items.Where(item => Purity.IsTotal(item.Expression)).ToDictionary(item => item.Variable, item => item.Expression);

    /// <summary>The names that are new.</summary>
    private static HashSet<Variable> Named(LogicalProject project) =>
        [.. project.Items.Where(item => item.Expression is not BoundVariable own || own.Variable != item.Variable)
            .Select(item => item.Variable)];

    private static BoundExpression Replaced(BoundExpression expression, Dictionary<Variable, BoundExpression> items) =>
        new ExpressionReplacement(part => part is BoundVariable read && items.TryGetValue(read.Variable, out BoundExpression? item)
            ? item : null).Apply(expression);
}
