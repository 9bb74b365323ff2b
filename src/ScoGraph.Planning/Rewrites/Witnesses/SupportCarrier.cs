using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Planning.Building;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>
/// Rewrites a plan as it was built, before the passes, so that its rows can be asked what they rest on. What a pattern finds stands in its
/// row to the end; nested plans hand it out. Below an operator that makes one row of many (a group, DISTINCT, UNION) the plan stays as it
/// is, so it costs nothing; a copy that carries it becomes the query which finds the many again.
/// </summary>
internal sealed class SupportCarrier(PlanningContext context)
{
    /// <summary>The plan that carries, and what its rows rest on; what they take of the row around the plan is not in it.</summary>
    public (LogicalOperator Plan, Support Support) Carry(LogicalOperator root) => AmpleStack.HasRoom ? CarryHere(root)
        : AmpleStack.Run(static work => work.Self.CarryHere(work.Root), (Self: this, Root: root));

    /// <summary>The query that finds the rows of a subquery.</summary>
    public WitnessQuery Witnesses(BoundSubquery subquery)
    {
        PlanningContext inside = context.Inside(Subquery.Collect);
        return Witnesses(QueryBuilder.Build(subquery.Query, inside), subquery.Query.Arguments, subquery.Span);
    }

    /// <summary>The query that finds the rows of a plan.</summary>
    /// <param name="plan">The plan, which does not carry yet.</param>
    /// <param name="given">What it takes of the row around it.</param>
    /// <param name="place">Where it stands in the text.</param>
    public WitnessQuery Witnesses(LogicalOperator plan, ImmutableArray<Variable> given, SourceSpan place)
    {
        (LogicalOperator carrying, Support support) = Carry(plan);
        return new WitnessQuery(carrying, support) { Given = given, Sought = new Sought(place, given) };
    }

    private (LogicalOperator Plan, Support Support) CarryHere(LogicalOperator root)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        SupportOfRows rows = new([.. UnionCarrier.Leaves(chain[^1]).SelectMany(leaf => leaf.Arguments).Distinct()]);
        LogicalOperator? below = null;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            context.ThrowIfStopped();
            below = Step(chain[i], below, rows);
        }

        return (below!, rows.All);
    }

    /// <param name="plan">An operator as it was.</param>
    /// <param name="below">Its main input, which carries; null for a leaf.</param>
    /// <param name="rows">What the rows of the input rest on, and then those of the operator.</param>
    private LogicalOperator Step(LogicalOperator plan, LogicalOperator? below, SupportOfRows rows)
    {
        switch (plan)
        {
            case LogicalArgument:
                return plan;
            case LogicalUnion union:
                return new UnionCarrier(this).Carry(union, rows);
            case LogicalAggregate aggregate:
                rows.Replace(Group(aggregate, below!, rows));
                return plan;
            case LogicalDistinct distinct:
                rows.Replace(Duplicates(distinct, below!, rows));
                return plan;
            case LogicalNesting nesting:
                return new NestedCarrier(this).Carry(nesting, below!, rows);
            case LogicalFilter filter:
                foreach (BoundExpression condition in filter.Predicates)
                    rows.Add(new ConditionSupport(this).Of(condition));
                break;
            case LogicalCallProcedure call:
                rows.Add(SubquerySupport.Of(call, this));
                return Called(call, below!, rows);
            case LogicalSort or LogicalTop or LogicalSkip or LogicalLimit:
                // Which rows come first is no matter of what each of them rests on.
                break;
            default:
                rows.Add(Own(plan));
                break;
        }

        return plan.WithInputs([below!]);
    }

    /// <summary>What the procedure was called with is kept, so that it can say later what its rows rest on.</summary>
    private static LogicalOperator Called(LogicalCallProcedure plan, LogicalOperator below, SupportOfRows rows)
    {
        ImmutableArray<BoundItem> arguments = [.. plan.Call.Arguments.Select((argument, i) => new BoundItem(
            new Variable($"argument#{i}", argument.Type, isAnonymous: true), argument))];
        rows.Add([new ElementSupport([.. plan.Introduced]), new ProcedureSupport(plan.Call, [.. arguments.Select(a => a.Variable)])]);
        return plan.WithInputs([arguments.IsEmpty ? below : new LogicalProject(below, arguments)]);
    }

    private IEnumerable<Support> Own(LogicalOperator plan)
    {
        if (OperatorElements.Of(plan) is { } found)
            yield return new ElementSupport([.. found]);
        else if (plan is LogicalLoadCsv { Load.Span: var file })
            yield return new UnknownSupport("rests on a file, not on the graph", file);
        else if (plan is not LogicalProject)
            yield return new UnknownSupport($"{plan.GetType().Name} does not tell what its rows rest on", SourceSpan.None);
        foreach (Support computed in SubquerySupport.Of(plan, this))
            yield return computed;
    }

    /// <summary>The rows of a group; of those that only <c>min</c> and <c>max</c> look at, the ones that reach what these found.</summary>
    private GroupSupport Group(LogicalAggregate plan, LogicalOperator below, SupportOfRows rows)
    {
        rows.Add(SubquerySupport.Of(plan, this));
        bool isNarrow = plan.Aggregates.Length > 0 && plan.Aggregates.All(a => a.Function?.Name is "min" or "max");
        WitnessQuery witnesses = new(below, rows.All)
        {
            Given = rows.Given,
            Keys = [.. plan.Keys.Select(key => new WitnessKey(key.Variable, key.Expression))],
            Extremes = isNarrow ? [.. plan.Aggregates.Select(a => new WitnessKey(a.Variable, a.Arguments[0]))] : [],
            Sought = new Sought(plan.Aggregates.Aggregate(SourceSpan.None, (all, a) => SourceSpan.Covering(all, a.Span)), rows.Given),
        };
        WitnessCount count = plan.Keys.IsEmpty ? WitnessCount.TogetherOrNone
            : plan.Aggregates.IsEmpty ? WitnessCount.Alternatives : WitnessCount.Together;
        return new GroupSupport(witnesses, count);
    }

    private static GroupSupport Duplicates(LogicalDistinct plan, LogicalOperator below, SupportOfRows rows) => new(
        new WitnessQuery(below, rows.All)
        {
            Given = rows.Given,
            Keys = [.. plan.Variables.Select(variable => new WitnessKey(variable, new BoundVariable(plan.Place, variable)))],
            Sought = new Sought(plan.Place, rows.Given),
        },
        WitnessCount.Alternatives);
}
