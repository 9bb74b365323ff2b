using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Counting is not enumerating: below an aggregation, a node or relationship that nothing reads is not listed; one row stands for them all
/// and says how many it stands for (factorised counting; Bakibayev, Kočiský, Olteanu and Závodný, VLDB 2013). Nor is the list of a walk's
/// relationships made that nothing reads.
/// </summary>
internal sealed class CountRows : IPlanPass
{
    public string Name => PassNames.CountRows;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        new Rewrite().Apply(root, new State(context.OnlyCounted), context.OnlyCounted ? [] : context.Results);

    /// <param name="Counted">Whether the rows of the operator may be counted instead of listed.</param>
    /// <param name="Unread">A scanned node that only the filter right above the scan reads.</param>
    private readonly record struct State(bool Counted, Variable? Unread = null);

    private sealed class Rewrite : DownwardRewrite<State>
    {
        // A filter and the scan below it are carried out as one, so what the filter alone reads need not be listed.
        private Variable? _unread;

        protected override LogicalOperator Visit(LogicalOperator plan, State state)
        {
            if (plan is LogicalVariableExpand { EndsOnly: false } walk && !ReadAbove.Contains(walk.Relationships))
            {
                bool isCounted = state.Counted && plan.IsRepeatable && walk.Depth is null && (walk.Into || !ReadAbove.Contains(walk.To));
                return walk with { ListsRelationships = false, CountOnly = isCounted };
            }

            _unread = plan is LogicalFilter { Input: LogicalNodeScan below } && !ReadAbove.Contains(below.Node) ? below.Node : null;
            if (!state.Counted || !plan.IsRepeatable)
                return plan;
            return plan switch
            {
                LogicalNodeScan scan when scan.Node == state.Unread || !ReadAbove.Contains(scan.Node) => scan with { CountOnly = true },
                LogicalIndexSeek seek when !ReadAbove.Contains(seek.Element) => seek with { CountOnly = true },
                LogicalExpand expand when !ReadAbove.Contains(expand.Relationship) && (expand.Into || !ReadAbove.Contains(expand.To)) =>
                    expand with { CountOnly = true },
                _ => plan,
            };
        }

        protected override State Below(LogicalOperator plan, int input, State state)
        {
            bool starts = plan is LogicalAggregate;
            bool passes = state.Counted && (plan.Has(OperatorTraits.RowByRow) || plan is LogicalOptional);

            // Computing expressions once must be computing them for each row that a row stands for.
            return (starts || passes) && plan.IsRepeatable ? new State(true, starts ? null : _unread) : default;
        }
    }
}
