using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Passes;

/// <summary>
/// Counting is not enumerating: below an aggregation, a node or relationship that nothing reads is not listed; one row stands for them all
/// and says how many it stands for (factorised counting; Bakibayev, Kočiský, Olteanu and Závodný, VLDB 2013).
/// </summary>
internal sealed class CountRows : IPlanPass
{
    public const string PassName = "count-rows";

    public string Name => PassName;

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => context.OnlyCounted ? Mark(root, []) : Seek(root);

    private static LogicalOperator Seek(LogicalOperator plan)
    {
        if (plan is not LogicalAggregate aggregate || !IsRepeatable(plan))
            return plan.MapInputs(Seek);
        return aggregate.WithInputs([Mark(aggregate.Input, OperatorVariables.Read(aggregate))]);
    }

    /// <param name="plan">A plan whose rows may be counted instead of listed.</param>
    /// <param name="read">What is read above it.</param>
    private static LogicalOperator Mark(LogicalOperator plan, HashSet<Variable> read)
    {
        if (!IsRepeatable(plan))
            return Seek(plan);
        HashSet<Variable> all = [.. read, .. OperatorVariables.Read(plan)];
        switch (plan)
        {
            case LogicalFilter { Input: LogicalNodeScan scan } filter:
                return filter.WithInputs([Count(scan, read, all)]);
            case LogicalNodeScan scan:
                return Count(scan, read, all);
            case LogicalExpand expand:
                bool unread = !read.Contains(expand.Relationship) && (expand.Into || !read.Contains(expand.To));
                return (unread ? expand with { CountOnly = true } : expand).WithInputs([Mark(expand.Input, all)]);
            case LogicalOptional optional:
                HashSet<Variable> outside = [.. read, .. AllRead(optional.Inner)];
                return optional.WithInputs([Mark(optional.Input, outside), Mark(optional.Inner, read)]);
            case LogicalFilter or LogicalProject or LogicalNodeSeek or LogicalRelationshipEnds or LogicalVariableExpand
                or LogicalQuantifiedExpand or LogicalUnwind
                or LogicalShortestPath:
                return plan.WithInputs([Mark(plan.Inputs[0], all)]);
            default:
                return Seek(plan);
        }
    }

    /// <param name="scan">The scan.</param>
    /// <param name="read">What is read above it and above a filter right on it.</param>
    /// <param name="all">What is read anywhere above it.</param>
    private static LogicalOperator Count(LogicalNodeScan scan, HashSet<Variable> read, HashSet<Variable> all) =>
        (read.Contains(scan.Node) ? scan : scan with { CountOnly = true }).WithInputs([Mark(scan.Input, all)]);

    private static IEnumerable<Variable> AllRead(LogicalOperator plan) => OperatorVariables.Read(plan)
        .Concat(plan.Inputs.SelectMany(AllRead));

    /// <summary>Whether computing an operator's expressions once is computing them for each row that the row stands for.</summary>
    private static bool IsRepeatable(LogicalOperator plan) => OperatorExpressions.Of(plan).All(Purity.IsRepeatable);
}
