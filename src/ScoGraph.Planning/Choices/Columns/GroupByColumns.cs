using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Aggregate.Distribution;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices.Columns;

/// <summary>
/// Groups and aggregates over the properties of scanned or sought nodes, or of the ends of walks that are all that goes on, and of what is
/// walked from there, read columns, many rows at once, where all that is read are nodes and relationships and what is computed of these.
/// </summary>
internal sealed class GroupByColumns : IPlanPass
{
    public string Name => PassNames.GroupByColumns;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalAggregate aggregate && Begin(aggregate, context) is { } begin
            ? aggregate with { Input = TestRows(aggregate.Input, begin, begin), ByColumns = true } : plan);

    /// <summary>Whether an aggregation reads nothing but columns of what is scanned and walked.</summary>
    public static bool Fits(LogicalAggregate plan, PlanningContext context) => Begin(plan, context) is not null;

    /// <summary>What rows must meet on the way is tested of many at once.</summary>
    /// <param name="plan">Where they go.</param>
    /// <param name="begin">Where they begin to come so; the leaf where that is none of the operators.</param>
    /// <param name="instead">What stands there then.</param>
    public static LogicalOperator TestRows(LogicalOperator plan, LogicalOperator begin, LogicalOperator instead) => plan switch
    {
        _ when ReferenceEquals(plan, begin) => instead,
        LogicalFilter filter => TestEach(filter with { Input = TestRows(filter.Input, begin, instead), ByColumns = filter.Predicates }),
        LogicalExpand walk => walk with { Input = TestRows(walk.Input, begin, instead) },
        LogicalOptional optional => optional with { Input = TestRows(optional.Input, begin, instead) },
        _ => plan,
    };

    /// <summary>
    /// Conditions that run a query, and those for which a value is computed of each row, are tested of rows that those before them have
    /// left.
    /// </summary>
    private static LogicalFilter TestEach(LogicalFilter filter)
    {
        int first = Count(RowConditions.ReadsColumns);
        first = first > 0 && first < filter.Predicates.Length ? first : Count(VectorExpressions.IsPlain);
        ImmutableArray<BoundExpression> rest = filter.Predicates.RemoveRange(0, first);
        if (first == 0 || rest.IsEmpty)
            return filter;
        ImmutableArray<BoundExpression> before = filter.Predicates[..first];
        return TestEach(new LogicalFilter(filter with { Predicates = before, ByColumns = before }, rest) { ByColumns = rest });

        int Count(Func<BoundExpression, bool> isSuch) => filter.Predicates.TakeWhile(isSuch).Count();
    }

    /// <summary>
    /// Where rows begin to come many at once, of nodes and relationships alone, of which all that is done from there on reads nothing else:
    /// at a scan, with its filter, at nodes that are sought, or where a walk passes on nothing but its ends; null where they do nowhere.
    /// </summary>
    private static LogicalOperator? Begin(LogicalAggregate top, PlanningContext context)
    {
        bool testsColumns = context.IsEnabled(PassNames.TestColumns);
        HashSet<Variable> found = [], reads = [];
        LogicalOperator plan = top.Input;
        LogicalOperator? ends = null;
        for (; plan is LogicalUnary above && IsStep(above, testsColumns); plan = above.Input)
        {
            found.UnionWith(above.Introduced);
            if (above is LogicalExpand { EndsOnly: true } && Suffices())
                ends = above;
            reads.UnionWith(above.Reads);
        }

        if (plan is LogicalVariableExpand { EndsOnly: true, Into: false, Length.Min: <= 1 } walk)
        {
            found.Add(walk.To);
            return Suffices() ? plan : ends;
        }

        if (plan is LogicalNodeSeek seek)
        {
            found.Add(seek.Node);
            return Suffices() ? plan : ends;
        }

        LogicalFilter? filter = plan as LogicalFilter;
        if ((filter?.Input ?? plan) is not LogicalNodeScan { CountOnly: false } scan
            || (filter is not null && !(testsColumns && ColumnConditions.TestsAll(filter.Predicates, scan.Node))))
            return ends;
        found.Add(scan.Node);
        return Suffices() ? plan : ends;

        bool Suffices() => reads.IsSubsetOf(found) && ReadsOnly(top, found);
    }

    /// <summary>Whether rows that come many at once go on so behind an operator.</summary>
    public static bool IsStep(LogicalUnary plan, bool testsColumns) =>
        plan is LogicalExpand { CountOnly: false } or LogicalExpand { Into: true } or LogicalOptional { Row: not null }
        || (testsColumns && plan is LogicalFilter { Input: not LogicalNodeScan } filter && filter.Predicates.All(RowConditions.Tests));

    /// <summary>Whether an aggregation reads nothing but some nodes and relationships, and what is computed of them.</summary>
    public static bool ReadsOnly(LogicalAggregate plan, HashSet<Variable> found) => Reads(plan, read => IsColumn(read, found));

    /// <summary>Whether all that an aggregation reads is such, and taken many rows at once.</summary>
    public static bool Reads(LogicalAggregate plan, Func<BoundExpression, bool> isColumn) =>
        plan.Keys.All(key => isColumn(key.Expression)) && plan.Aggregates.All(aggregate => Takes(aggregate, isColumn));

    /// <summary>Functions of which none refuses a value but sums and percentiles, and these nothing but what is no number.</summary>
    private static bool Takes(BoundAggregate aggregate, Func<BoundExpression, bool> isColumn) => aggregate.Function is null
        || (aggregate is
        {
            Arguments: [var number, BoundConstant or BoundParameter], Distinct: false,
            Function: PercentileContFunction or PercentileDiscFunction
        } && isColumn(number))
        || (aggregate is
        {
            Arguments: [var argument], Function: CountFunction or SumFunction or AvgFunction or MinFunction or MaxFunction
            or CollectFunction or StDevFunction or StDevPFunction
        } && isColumn(argument)
            && !(aggregate is { Distinct: true, Function: SumFunction or AvgFunction or StDevFunction or StDevPFunction }));

    /// <summary>Nodes, and what is computed of nodes and relationships.</summary>
    private static bool IsColumn(BoundExpression expression, HashSet<Variable> found) => expression is BoundVariable { Variable: var node }
        ? (node.Type.Kinds & ~ValueTypes.Null) == ValueTypes.Node && found.Contains(node)
        : VectorExpressions.IsComputed(expression) && found.IsSupersetOf(FreeVariables.Of([expression]));
}
