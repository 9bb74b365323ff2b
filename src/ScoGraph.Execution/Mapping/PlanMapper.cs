using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Mapping.Nested;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping;

/// <summary>
/// Maps plans to pipelines: expressions are compiled now, once; operators are made anew for each run. Goes from the last operator of a plan
/// to its first in a loop; only plans within plans are mapped by a call within a call.
/// </summary>
internal sealed class PlanMapper : ISubqueryCompiler, INestedPlans
{
    private readonly PlanLayout _layout;
    private readonly IReadOnlyDictionary<BoundSubquery, LogicalOperator> _subqueries;
    private readonly ExpressionCompiler _expressions;
    private int _level;

    public PlanMapper(PlanLayout layout, IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries)
    {
        (_layout, _subqueries) = (layout, subqueries);
        _expressions = new ExpressionCompiler(layout, this);
    }

    /// <param name="plan">The plan of a statement.</param>
    /// <param name="outputs">What is read of its rows.</param>
    public PipelinePlan Map(LogicalOperator plan, IEnumerable<Variable> outputs) => Map(plan, outputs, new HashSet<Variable>(), []);

    Evaluator ISubqueryCompiler.Compile(BoundSubquery subquery)
    {
        if (_subqueries[subquery] is LogicalRememberEnds ends)
            return RememberEndsMapping.Map(ends, Inside(ends.Input, [ends.To], new HashSet<Variable>(), []), subquery.Span, _layout);
        LogicalRememberValues? remembers = _subqueries[subquery] as LogicalRememberValues;
        LogicalOperator forEach = remembers?.Input ?? _subqueries[subquery];
        forEach = (forEach as LogicalCountColumns)?.Input ?? forEach;
        PipelinePlan plan = Inside(forEach, subquery.Query.Columns.Select(c => c.Variable), new HashSet<Variable>(), []);
        return SubqueryMapping.Map(subquery, plan, remembers?.Node, _layout);
    }

    (PipelinePlan Plan, LogicalCountColumns Counted)? INestedPlans.MapCounted(BoundSubquery subquery)
    {
        LogicalOperator plan = _subqueries[subquery] is LogicalRememberValues remembers ? remembers.Input : _subqueries[subquery];
        return plan is LogicalCountColumns counted
            ? (Inside(counted.Matches, [counted.Row], new HashSet<Variable>(), [.. counted.Outer]), counted) : null;
    }

    PipelinePlan INestedPlans.Map(
        LogicalOperator plan, IEnumerable<Variable> outputs, ISet<Variable> reads, IEnumerable<Variable> carried) =>
        Inside(plan, outputs, reads, carried);

    private PipelinePlan Inside(
        LogicalOperator plan, IEnumerable<Variable> outputs, ISet<Variable> reads, IEnumerable<Variable> carried)
    {
        _level++;
        PipelinePlan mapped = Map(plan, outputs, reads, carried);
        _level--;
        return mapped;
    }

    private PipelinePlan Map(
        LogicalOperator plan, IEnumerable<Variable> outputs, ISet<Variable> reads, IEnumerable<Variable> carried)
    {
        LogicalArgument? argument = ArgumentOf(plan);
        LiveVariables live = new(outputs, argument is null ? new HashSet<Variable>() : [.. argument.Arguments], carried.ToHashSet());
        MappingContext context = new(_layout, _expressions, this, live);
        PipelineBuilder pipeline = new(context, _level);
        for (LogicalOperator? at = plan; at is not null && at != argument; at = (at as LogicalUnary)?.Input)
        {
            if (at is LogicalUnion { All: false } union)
                pipeline.Add(union, UnionMapping.Distinct(union, context));
            pipeline.Add(at, OperatorTable.Map(at, context));
            live.Pass(at);
            context.Above = at;
        }

        reads.UnionWith(live.Given());
        return pipeline.Build(argument);
    }

    private static LogicalArgument? ArgumentOf(LogicalOperator plan)
    {
        while (plan is LogicalUnary unary)
            plan = unary.Input;
        return plan as LogicalArgument;
    }
}
