using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Ordering;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Cuts a plan over databases that hold a part of the graph each: what they can do becomes a chain of stages, the rest runs over the rows
/// that come of the last one. An aggregation, a DISTINCT and first rows are done by each database for its part and once more over all.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="backend">The databases.</param>
/// <param name="layout">The tables, the same in each.</param>
/// <param name="shards">Which database has what.</param>
internal sealed class StageCutter(LogicalPlan plan, ISqlBackend backend, GraphLayout layout, ISqlShards shards)
{
    /// <summary>Where more rows than this are expected, they are not moved.</summary>
    private const double MostExpected = 4_000_000;

    /// <summary>
    /// About as many rows are read into pages in the time that one takes to move: it is written as a parameter, joined again, and waits
    /// for the slowest of all databases.
    /// </summary>
    private const double ReadsOfMove = 6;

    private readonly List<ISqlRows> _rows = [];

    /// <summary>The plan with a part in SQL; null where nothing of it can be.</summary>
    public static CutPlan? Cut(LogicalPlan plan, ISqlBackend backend, GraphLayout layout, ISqlShards shards)
    {
        StageCutter cutter = new(plan, backend, layout, shards);
        LogicalOperator root = cutter.Cut(plan.Root, [.. plan.Columns.Select(column => column.Variable)]);
        return cutter._rows.Count == 0 ? null : new CutPlan(root, [.. cutter._rows], MayFail: true);
    }

    private LogicalOperator Cut(LogicalOperator root, HashSet<Variable> results)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        if (chain[^1] is LogicalUnion union)
        {
            ImmutableArray<LogicalOperator> parts = [.. union.Parts.Select((part, i) => Cut(part, [.. union.PartColumns[i]]))];
            return PlanCutter.Over(chain, chain.Count - 1, union.WithInputs(parts));
        }

        // A row that stands before the first scan would be in every database.
        if (chain.Count < 2 || chain[^1] is not LogicalArgument { Arguments.IsEmpty: true } || chain[^2] is not LogicalNodeScan)
            return root;
        List<LogicalOperator> operators = [.. Enumerable.Reverse(chain.Take(chain.Count - 1))];
        StagePlan? best = Best(operators, results);
        if (Deducted(operators, best) is { } difference)
            return PlanCutter.Over(chain, chain.FindLastIndex(each => each is LogicalAggregate), difference);
        return best is null || best.Moved > MostExpected || IsReadSooner(best) ? root : Over(best);
    }

    /// <summary>Whether reading all that the question needs, which memory may hold, takes less time than its rows take to move.</summary>
    private bool IsReadSooner(StagePlan stages) => stages.Moved > 0 && shards.RowsOfPages(plan) <= stages.Moved * ReadsOfMove;

    /// <summary>
    /// The plan up to its first aggregation as a difference of two counts, each as stages; null where that moves no fewer rows.
    /// </summary>
    private LogicalOperator? Deducted(List<LogicalOperator> operators, StagePlan? best)
    {
        if (!IsOn(SqlPassNames.DeductLinked) || MissingPairs.Of(operators) is not { } pairs)
            return null;
        // What memory holds is read once for all questions, and costs no joins.
        double most = best?.Moved <= MostExpected && best.End.Below(false).Length > 0 ? best.Moved
            : shards.RowsOfPages(plan) <= MostExpected ? 0 : MostExpected;
        if (Counted(pairs.All) is not { } all || Counted(pairs.Linked) is not { } linked
            || all.Moved + linked.Moved >= most)
            return null;
        return pairs.Difference(Over(all), Over(linked));

        StagePlan? Counted(ImmutableArray<LogicalOperator> half) => Best([.. half], [.. half[^1].Introduced]) is { } counted
            && counted.End.Below(false).Length > 0
            ? counted with { Choices = [.. counted.Choices, SqlPassNames.DeductLinked] } : null;
    }

    /// <summary>What stays of a plan, over the rows of its stages.</summary>
    private LogicalOperator Over(StagePlan best)
    {
        StageChain stages = best.Chain;
        (StagedRows rows, ImmutableArray<Variable> variables) =
            Writer(stages, best.End).Write(backend, best.Needed, best.End.Below, best.Choices);
        _rows.Add(rows);
        LogicalOperator leaf = new LogicalForeignRows(variables, rows) { EstimatedRows = stages.Last.Operators[^1].EstimatedRows };
        return best.End.Above.Aggregate(leaf, (input, each) => each.WithInputs([input, .. each.Inputs.Skip(1)]));
    }

    /// <summary>
    /// The stages of a plan as it is, or in the order in which fewer rows are expected to move, as long as they do as much of it.
    /// </summary>
    private StagePlan? Best(List<LogicalOperator> operators, HashSet<Variable> results)
    {
        StageChain chain = Chain(operators, results);
        HashSet<Variable> elements = [.. chain.Properties().Select(property => property.Node)];
        if (!IsOn(SqlPassNames.OrderSteps) || ShardPattern.Of(operators, layout, chain.Reads, elements) is not { } pattern)
            return Staged(Chain(operators, results), results);
        List<LogicalOperator> rest = operators[pattern.Taken..];
        HashSet<Variable> later = [.. results, .. rest.SelectMany(chain.Reads)];
        StagePlan? planned = Staged(Chain([.. pattern.Estimated(operators), .. rest], results), results);
        ImmutableArray<Variable>? corners = IsOn(SqlPassNames.CountCircles) && planned?.End.End == StageEnd.Weighted
            && rest is [LogicalAggregate aggregate, ..]
            ? TriangleFinder.CornersOf(operators.Take(pattern.Taken), [.. aggregate.Reads], layout) : null;
        if (corners is { } alike)
            pattern.InOrder(alike);
        if (StepOrder.Of(pattern, later, shards.Count, planned?.End.End != StageEnd.Each) is not { } order)
            return planned;
        if (corners is { } known)
            order.Add(new LogicalCornerOrder(order[^1], known) { EstimatedRows = order[^1].EstimatedRows });
        string[] choices = corners is null ? [SqlPassNames.OrderSteps] : [SqlPassNames.OrderSteps, SqlPassNames.CountCircles];
        StagePlan? ordered = Staged(Chain([.. order, .. rest], results), results, choices);
        if (ordered?.End.Above.Any(each => each is LogicalCornerOrder) == true)
            return planned;
        if (planned is null || ordered is null)
            return ordered ?? planned;
        return ordered.End.Above.Count <= planned.End.Above.Count && ordered.Moved < planned.Moved ? ordered : planned;
    }

    private StageChain Chain(IEnumerable<LogicalOperator> operators, HashSet<Variable> results) =>
        new(backend, layout, plan.Subqueries, operators, results);

    private StageWriter Writer(StageChain stages, CutEnd end) =>
        new(stages, end.End, shards) { CountsBranches = IsOn(SqlPassNames.CountBranches) };

    private bool IsOn(string choice) => !plan.DisabledPasses.Contains(choice);

    /// <summary>What each database does, as far as it goes; null where that is nothing.</summary>
    private StagePlan? Staged(StageChain stages, HashSet<Variable> results, params string[] choices)
    {
        stages.AddAll();
        if (stages.Last.Operators.Count == 0)
            return null;
        CutEnd end = stages.End() ?? new CutEnd(StageEnd.Weighted, static _ => [], [.. stages.Rest]);
        HashSet<Variable> needed = PlanCutter.Needed([.. end.Above], results);
        double moved = Writer(stages, end).MovedRows(needed, end.Below(false));
        return new StagePlan(stages, end, needed, moved) { Choices = choices };
    }
}
