using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Cutting;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Cuts a plan over databases that hold a part of the graph each: what they can do becomes a chain of stages, the rest runs over the rows
/// that come of the last one. An aggregation, a DISTINCT and first rows are done by each database for its part and once more over all.
/// </summary>
/// <param name="backend">The databases.</param>
/// <param name="layout">The tables, the same in each.</param>
/// <param name="subqueries">The plans of the subqueries in expressions.</param>
internal sealed class StageCutter(
    ISqlBackend backend, GraphLayout layout, IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries)
{
    /// <summary>Where more rows than this are expected, they are not moved.</summary>
    private const double MostExpected = 4_000_000;

    private readonly List<ISqlRows> _rows = [];

    /// <summary>The plan with a part in SQL; null where nothing of it can be.</summary>
    public static CutPlan? Cut(LogicalPlan plan, ISqlBackend backend, GraphLayout layout)
    {
        StageCutter cutter = new(backend, layout, plan.Subqueries);
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
        StageChain stages = new(backend, layout, subqueries, Enumerable.Reverse(chain.Take(chain.Count - 1)), results);
        stages.AddAll();
        if (stages.Last.Operators.Count == 0)
            return root;
        List<LogicalOperator> above = stages.Rest;
        StageEnd end = StageEnd.Weighted;
        Func<bool, LogicalOperator[]> below = static _ => [];
        if (stages.End() is { } found)
        {
            (end, below) = (found.End, found.Below);
            above = [.. found.Above];
        }

        HashSet<Variable> needed = PlanCutter.Needed([.. above], results);
        StageWriter writer = new(stages, end);
        if (writer.MovedRows(needed, below(false)) > MostExpected)
            return root;
        (StagedRows rows, ImmutableArray<Variable> variables) = writer.Write(backend, needed, below);
        _rows.Add(rows);
        LogicalOperator leaf = new LogicalForeignRows(variables, rows) { EstimatedRows = stages.Last.Operators[^1].EstimatedRows };
        return above.Aggregate(leaf, (input, plan) => plan.WithInputs([input, .. plan.Inputs.Skip(1)]));
    }
}
