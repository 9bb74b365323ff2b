using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Groups and aggregates over the properties of scanned nodes, and of what is walked from there, read columns, many rows at once, where all
/// that is read are nodes, their properties and those of relationships.
/// </summary>
internal sealed class GroupByColumns : IPlanPass
{
    public string Name => PassNames.GroupByColumns;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalAggregate aggregate && Fits(aggregate, context)
            ? aggregate with { Input = TestRows(aggregate.Input), ByColumns = true } : plan);

    /// <summary>Whether an aggregation reads nothing but columns of what is scanned and walked.</summary>
    public static bool Fits(LogicalAggregate plan, PlanningContext context) =>
        Scanned(plan.Input, context.IsEnabled(PassNames.TestColumns)) is { } found && ReadsOnly(plan, found);

    /// <summary>What rows must meet on the way is tested of many at once.</summary>
    private static LogicalOperator TestRows(LogicalOperator plan) => plan switch
    {
        LogicalFilter { Input: not LogicalNodeScan } filter =>
            filter with { Input = TestRows(filter.Input), ByColumns = filter.Predicates },
        LogicalExpand walk => walk with { Input = TestRows(walk.Input) },
        _ => plan,
    };

    /// <summary>
    /// The nodes and relationships of which the rows are that come from a scan, and from walks that go on from there, with what rows must
    /// meet on the way; null where more is done to these.
    /// </summary>
    private static HashSet<Variable>? Scanned(LogicalOperator plan, bool testsColumns)
    {
        HashSet<Variable> found = [], reads = [];
        for (; plan is LogicalUnary above && IsStep(above, testsColumns); plan = above.Input)
        {
            found.UnionWith(above.Introduced);
            reads.UnionWith(above.Reads);
        }

        LogicalFilter? filter = plan as LogicalFilter;
        if ((filter?.Input ?? plan) is not LogicalNodeScan { CountOnly: false } scan
            || (filter is not null && !(testsColumns && ColumnConditions.TestsAll(filter.Predicates, scan.Node))))
            return null;
        found.Add(scan.Node);
        return reads.IsSubsetOf(found) ? found : null;
    }

    private static bool IsStep(LogicalUnary plan, bool testsColumns) => plan is LogicalExpand { Into: false, CountOnly: false }
        || (testsColumns && plan is LogicalFilter { Input: not LogicalNodeScan } filter && filter.Predicates.All(RowConditions.Tests));

    private static bool ReadsOnly(LogicalAggregate plan, HashSet<Variable> found) =>
        plan.Keys.All(key => IsColumn(key.Expression, found)) && plan.Aggregates.All(aggregate => Takes(aggregate, found));

    /// <summary>Functions of which none refuses a value but sums, and these nothing but what is no number.</summary>
    private static bool Takes(BoundAggregate aggregate, HashSet<Variable> found) => aggregate.Function is null
        || (aggregate is
        {
            Arguments: [var argument], Function: CountFunction or SumFunction or AvgFunction or MinFunction or MaxFunction
            or CollectFunction
        } && IsColumn(argument, found) && !(aggregate is { Distinct: true, Function: SumFunction or AvgFunction }));

    /// <summary>Nodes, properties of nodes and relationships, and arithmetic over these.</summary>
    private static bool IsColumn(BoundExpression expression, HashSet<Variable> found) => expression switch
    {
        BoundArithmetic { Operator: not ArithmeticOperator.Power } a =>
            FreeVariables.Of([a]).Any() && IsOperand(a.Left, found) && IsOperand(a.Right, found),
        BoundProperty { Target: BoundVariable { Variable: var element } } =>
            element.Type.Kinds is ValueTypes.Node or ValueTypes.Relationship && found.Contains(element),
        BoundVariable { Variable: var node } => node.Type.Kinds == ValueTypes.Node && found.Contains(node),
        _ => false,
    };

    private static bool IsOperand(BoundExpression expression, HashSet<Variable> found) => expression switch
    {
        BoundArithmetic { Operator: not ArithmeticOperator.Power } a => IsOperand(a.Left, found) && IsOperand(a.Right, found),
        BoundConstant or BoundParameter => true,
        _ => expression is BoundProperty && IsColumn(expression, found),
    };
}
