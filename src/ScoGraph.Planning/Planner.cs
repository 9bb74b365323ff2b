using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Running;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Building;
using ScoGraph.Planning.Choices;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Rewrites;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning;

/// <summary>
/// Turns a bound statement into a logical plan: builds operators clause by clause, then applies the passes in order. Statistics guide the
/// choices; a plan made for one state of a graph gives right answers on every other.
/// </summary>
internal static class Planner
{
    /// <summary>
    /// The rewrites in the order in which they run. Each is a file, can be switched off, and is tested to change no answer.
    /// </summary>
    private static readonly ImmutableArray<IPlanPass> Passes =
    [
        new PushDownPredicates(),
        new ChooseLabels(),
        new ChooseIndexes(),
        new ChooseSeeks(),
        new OrderPredicates(),
        new LabelExpansions(),
        new PlainWalks(),
        new ReachEndsOnly(),
        new CountRows(),
        new UseTop(),
        new UseIndexOrder(),
        new ProjectLate(),
    ];

    /// <summary>The names of everything that can be switched off.</summary>
    public static ImmutableArray<string> PassNames { get; } = [Context.PassNames.OrderPatterns, .. Passes.Select(p => p.Name)];

    public static LogicalPlan Plan(BoundStatement statement, IGraphCounts counts, PlannerOptions options)
    {
        PlanningContext context = new(counts, options.DisabledPasses, options.ThrowIfStopped);
        Dictionary<BoundSubquery, LogicalOperator> subqueries = new(ReferenceEqualityComparer.Instance);
        LogicalOperator root = PlanQuery(statement.Query, context, subqueries);
        return new LogicalPlan(root, statement.Query.Columns, subqueries, statement);
    }

    private static LogicalOperator PlanQuery(
        BoundQuery query, PlanningContext context, Dictionary<BoundSubquery, LogicalOperator> subqueries)
    {
        LogicalOperator root = QueryBuilder.Build(query, ReadVariables.In(query, context));
        PlanningContext returning = context.Returning(query.Columns);
        foreach (IPlanPass pass in Passes)
        {
            context.ThrowIfStopped();
            if (context.IsEnabled(pass.Name))
                root = pass.Apply(root, returning);
        }

        PlanVerifier.Verify(root);
        root = CardinalityEstimator.Annotate(root, context.Cost);
        IEnumerable<BoundExpression> expressions = PlanTree.All(root).Reverse().SelectMany(plan => plan.Expressions);
        foreach (BoundSubquery subquery in expressions.SelectMany(ExpressionTree.All).OfType<BoundSubquery>())
        {
            if (!subqueries.ContainsKey(subquery))
                subqueries[subquery] = AmpleStack.HasRoom ? PlanQuery(subquery.Query, context.Inside(subquery.Kind), subqueries)
                    : AmpleStack.Run(
                        static inner => PlanQuery(inner.subquery.Query, inner.context.Inside(inner.subquery.Kind), inner.subqueries),
                        (subquery, context, subqueries));
        }

        return root;
    }
}
