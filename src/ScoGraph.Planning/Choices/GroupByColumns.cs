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
/// Groups and aggregates over the properties of scanned nodes read columns, many rows at once, where all that is read are nodes and
/// their properties.
/// </summary>
internal sealed class GroupByColumns : IPlanPass
{
    public string Name => "group-by-columns";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan =>
        plan is LogicalAggregate aggregate && Scanned(aggregate.Input) is { } nodes && ReadsOnly(aggregate, nodes)
            ? aggregate with { ByColumns = true } : plan);

    /// <summary>
    /// The nodes of which the rows are that come from a scan, and from walks that go on from there; null where more is done to these.
    /// </summary>
    private static HashSet<Variable>? Scanned(LogicalOperator plan)
    {
        HashSet<Variable> nodes = [];
        for (; plan is LogicalExpand { Into: false, CountOnly: false, DifferentFrom.IsEmpty: true } walk; plan = walk.Input)
            nodes.Add(walk.To);
        LogicalFilter? filter = plan as LogicalFilter;
        if ((filter?.Input ?? plan) is not LogicalNodeScan { CountOnly: false } scan
            || (filter is not null && filter.ByColumns.Length < filter.Predicates.Length))
            return null;
        nodes.Add(scan.Node);
        return nodes;
    }

    private static bool ReadsOnly(LogicalAggregate plan, HashSet<Variable> nodes) =>
        plan.Keys.All(key => IsColumn(key.Expression, nodes)) && plan.Aggregates.All(aggregate => Takes(aggregate, nodes));

    /// <summary>Functions of which none refuses a value but sums, and these nothing but what is no number.</summary>
    private static bool Takes(BoundAggregate aggregate, HashSet<Variable> nodes) => aggregate.Function is null
        || (aggregate is
        {
            Arguments: [var argument], Function: CountFunction or SumFunction or AvgFunction or MinFunction or MaxFunction
            or CollectFunction
        } && IsColumn(argument, nodes) && !(aggregate is { Distinct: true, Function: SumFunction or AvgFunction }));

    /// <summary>Nodes, their properties, and arithmetic over these.</summary>
    private static bool IsColumn(BoundExpression expression, HashSet<Variable> nodes) => expression switch
    {
        BoundArithmetic { Operator: not ArithmeticOperator.Power } a =>
            FreeVariables.Of([a]).Any() && IsOperand(a.Left, nodes) && IsOperand(a.Right, nodes),
        BoundProperty property => IsColumn(property.Target, nodes) && property.Target is BoundVariable,
        BoundVariable { Variable: var node } => node.Type.Kinds == ValueTypes.Node && nodes.Contains(node),
        _ => false,
    };

    private static bool IsOperand(BoundExpression expression, HashSet<Variable> nodes) => expression switch
    {
        BoundArithmetic { Operator: not ArithmeticOperator.Power } a => IsOperand(a.Left, nodes) && IsOperand(a.Right, nodes),
        BoundConstant or BoundParameter => true,
        _ => expression is BoundProperty && IsColumn(expression, nodes),
    };
}
