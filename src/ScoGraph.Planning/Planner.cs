using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Running;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Building;
using ScoGraph.Planning.Choices;
using ScoGraph.Planning.Choices.Columns;
using ScoGraph.Planning.Choices.Reached;
using ScoGraph.Planning.Choices.Weights;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Witnesses;
using ScoGraph.Planning.Rewrites;
using ScoGraph.Planning.Rewrites.Witnesses;
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
        new TestPaths(),
        new MeasureWalks(),
        new InlineProjections(),
        new PushDownPredicates(),
        new ChooseLabels(),
        new ChooseIndexes(),
        new ChooseSeeks(),
        new SeekComputed(),
        new OrderPredicates(),
        new TestSteps(),
        new LabelExpansions(),
        new PlainWalks(),
        new ReachEndsOnly(),
        new WeighNodes(),
        new PushWeights(),
        new FoldBranches(),
        new CountRows(),
        new EachEndOnce(),
        new CountEnds(),
        new TestColumns(),
        new GroupDistinct(),
        new SortColumns(),
        new OptionalColumns(),
        new GroupByColumns(),
        new GatherRows(),
        new TestRows(),
        new UseTop(),
        new UseIndexOrder(),
        new ProjectLate(),
        new BoundRows(),
    ];

    /// <summary>The names of everything that can be switched off.</summary>
    public static ImmutableArray<string> PassNames { get; } =
        [
            Context.PassNames.MeasureLists, Context.PassNames.OrderPatterns, .. Passes.Select(p => p.Name),
            Context.PassNames.RememberEnds, Context.PassNames.CountColumns, Context.PassNames.RememberValues,
        ];

    /// <summary>
    /// The passes that choose among what our own operators can do: left out of a plan that is to be cut for another engine. Which label a
    /// scan starts from, and whether only the ends of walks matter, is of use to any.
    /// </summary>
    public static ImmutableHashSet<string> OwnChoices { get; } =
    [
        .. Passes.Where(pass => pass is not (PushDownPredicates or ChooseLabels or OrderPredicates or PlainWalks or ReachEndsOnly))
            .Select(p => p.Name),
        Context.PassNames.RememberEnds,
        Context.PassNames.CountColumns,
        Context.PassNames.RememberValues,
    ];

    /// <summary>The same without the pass that folds what is only counted, which another engine may count so, too.</summary>
    public static ImmutableHashSet<string> OwnChoicesWithoutFolds { get; } =
        OwnChoices.Except(Passes.Where(pass => pass is FoldBranches).Select(pass => pass.Name));

    public static LogicalPlan Plan(BoundStatement statement, IGraphCounts counts, PlannerOptions options)
    {
        PlanningContext context = new(counts, options.DisabledPasses, options.ThrowIfStopped);
        Dictionary<BoundSubquery, LogicalOperator> subqueries = new(ReferenceEqualityComparer.Instance);
        if (!options.Evidence)
        {
            return new LogicalPlan(PlanQuery(statement.Query, context, subqueries), statement.Query.Columns, subqueries, statement)
            {
                DisabledPasses = options.DisabledPasses,
            };
        }

        LogicalOperator built = QueryBuilder.Build(statement.Query, ReadVariables.In(statement.Query, context));
        (LogicalOperator carrying, PlanSupport support) = CarrySupport.Apply(built, statement, context);
        ImmutableArray<BoundColumn> columns =
            [.. statement.Query.Columns, .. support.Hidden.Select(variable => new BoundColumn(variable.Name, variable))];
        LogicalOperator root = Finish(carrying, columns, context, subqueries);
        return new LogicalPlan(root, columns, subqueries, statement) { Support = support, DisabledPasses = options.DisabledPasses };
    }

    /// <summary>Plans a query that finds the rows which another row stands for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="pinned">For each key whether rows are compared with it by the plan.</param>
    /// <param name="statement">The statement that the query belongs to.</param>
    /// <param name="counts">What to choose by.</param>
    /// <param name="options">Which passes are left out.</param>
    public static LogicalPlan PlanWitnesses(
        WitnessQuery query, IReadOnlyList<bool> pinned, BoundStatement statement, IGraphCounts counts, PlannerOptions options)
    {
        PlanningContext context = new(counts, options.DisabledPasses, options.ThrowIfStopped);
        Dictionary<BoundSubquery, LogicalOperator> subqueries = new(ReferenceEqualityComparer.Instance);
        (LogicalOperator plan, ImmutableArray<BoundColumn> columns, PlanSupport support) = WitnessPlan.Of(query, pinned);
        LogicalOperator root = Finish(plan, columns, context, subqueries);
        return new LogicalPlan(root, columns, subqueries, statement) { Support = support, IsOfWitnesses = true };
    }

    /// <summary>
    /// Goes on with a plan of which another engine does a part, and from which <see cref="OwnChoices"/> were left out: they are made for
    /// what stays, and for the subqueries in it.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="root">Its last operator, over rows of the other engine.</param>
    /// <param name="counts">What to choose by.</param>
    /// <param name="options">Which passes are left out.</param>
    public static LogicalPlan PlanAround(LogicalPlan plan, LogicalOperator root, IGraphCounts counts, PlannerOptions options)
    {
        PlanningContext context = new(counts, options.DisabledPasses, options.ThrowIfStopped);
        Dictionary<BoundSubquery, LogicalOperator> subqueries = new(ReferenceEqualityComparer.Instance);
        LogicalOperator whole = Finish(root, plan.Columns, context, subqueries, Passes.Where(pass => OwnChoices.Contains(pass.Name)));
        return plan with { Root = whole, Subqueries = subqueries };
    }

    private static LogicalOperator PlanQuery(
        BoundQuery query, PlanningContext context, Dictionary<BoundSubquery, LogicalOperator> subqueries)
    {
        BoundQuery measured = context.IsEnabled(Context.PassNames.MeasureLists) ? MeasureLists.Apply(query) : query;
        return Finish(QueryBuilder.Build(measured, ReadVariables.In(measured, context)), query.Columns, context, subqueries);
    }

    /// <summary>The plan as it was built, after all passes, with the plans of the subqueries in it.</summary>
    private static LogicalOperator Finish(
        LogicalOperator root, ImmutableArray<BoundColumn> columns, PlanningContext context,
        Dictionary<BoundSubquery, LogicalOperator> subqueries, IEnumerable<IPlanPass>? passes = null)
    {
        PlanningContext returning = context.Returning(columns);
        foreach (IPlanPass pass in passes ?? Passes)
        {
            context.ThrowIfStopped();
            if (context.IsEnabled(pass.Name))
                root = pass.Apply(root, returning);
        }

        PlanVerifier.Verify(root);
        root = CardinalityEstimator.Annotate(root, context.Cost);
        foreach (LogicalOperator holder in PlanTree.All(root).Reverse())
        {
            foreach (BoundSubquery subquery in holder.Expressions.SelectMany(ExpressionTree.All).OfType<BoundSubquery>())
            {
                if (!subqueries.ContainsKey(subquery))
                    subqueries[subquery] = AmpleStack.HasRoom ? PlanSubquery(subquery, holder, context, subqueries)
                        : AmpleStack.Run(
                            static inner => PlanSubquery(inner.subquery, inner.holder, inner.context, inner.subqueries),
                            (subquery, holder, context, subqueries));
            }
        }

        return root;
    }

    private static LogicalOperator PlanSubquery(
        BoundSubquery subquery, LogicalOperator holder, PlanningContext context, Dictionary<BoundSubquery, LogicalOperator> subqueries)
    {
        LogicalOperator usual = PlanQuery(subquery.Query, context.Inside(subquery.Kind), subqueries);
        if (context.IsEnabled(Context.PassNames.RememberEnds) && RememberEnds.Of(
            subquery, holder, usual, query => PlanQuery(query, context.Inside(Subquery.Collect), subqueries)) is { } remembered)
            return remembered;
        if (context.IsEnabled(Context.PassNames.CountColumns))
            usual = CountColumns.Of(subquery, holder, usual);
        return context.IsEnabled(Context.PassNames.RememberValues) ? RememberValues.Of(subquery, holder, usual) : usual;
    }
}
