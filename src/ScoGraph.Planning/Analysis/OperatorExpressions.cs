using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Analysis;

/// <summary>The expressions that stand in an operator itself, not in its inputs.</summary>
internal static class OperatorExpressions
{
    public static IEnumerable<BoundExpression> Of(LogicalOperator plan) => plan switch
    {
        LogicalArgument or LogicalNodeScan or LogicalExpand or LogicalRelationshipEnds or LogicalDistinct or LogicalOptional or LogicalUnion
            or LogicalCallSubquery or LogicalChoosePaths => [],
        LogicalNodeSeek p => [p.Value],
        LogicalVariableExpand p => p.Length.StepPredicates,
        LogicalQuantifiedExpand p => p.Iteration.Predicates,
        LogicalShortestPath p => [.. p.Length.StepPredicates, .. p.PathPredicates],
        LogicalFilter p => p.Predicates,
        LogicalProject p => p.Items.Select(i => i.Expression),
        LogicalAggregate p => [.. p.Keys.Select(k => k.Expression), .. p.Aggregates.SelectMany(a => a.Arguments)],
        LogicalSort p => p.Keys.Select(k => k.Expression),
        LogicalTop p => [.. p.Keys.Select(k => k.Expression), .. Present(p.Skip), p.Limit],
        LogicalSkip p => [p.Count],
        LogicalLimit p => [p.Count],
        LogicalUnwind p => [p.List],
        LogicalCallProcedure p => [.. p.Call.Arguments, .. p.Call.Where],
        LogicalLoadCsv p => [p.Load.Location],
        LogicalForeach p => [p.List],
        LogicalCreate p => OfCreate(p.Create),
        LogicalMerge p => [.. OfCreate(p.Merge.Create), .. OfUpdates(p.Merge.OnCreate), .. OfUpdates(p.Merge.OnMatch)],
        LogicalUpdate p => OfUpdates(p.Updates),
        LogicalDelete p => p.Delete.Targets,
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(OperatorExpressions)}."),
    };

    /// <summary>Every subquery expression of a plan, however deep in an expression; not those inside the subqueries' own queries.</summary>
    public static IEnumerable<BoundSubquery> AllSubqueries(LogicalOperator root) =>
        root.Inputs.SelectMany(AllSubqueries).Concat(Of(root).SelectMany(Subqueries));

    private static IEnumerable<BoundSubquery> Subqueries(BoundExpression expression) =>
        expression is BoundSubquery subquery ? [subquery] : ExpressionChildren.Of(expression).SelectMany(Subqueries);

    private static IEnumerable<BoundExpression> OfCreate(BoundCreate create) =>
        Present(
            [.. create.Nodes.Select(n => n.Properties), .. create.Nodes.SelectMany(n => n.Labels.Computed),
            .. create.Relationships.Select(r => r.Properties), .. create.Relationships.Select(r => r.ComputedType)]);

    private static IEnumerable<BoundExpression> OfUpdates(IEnumerable<BoundUpdate> updates) => updates.SelectMany(update => update switch
    {
        BoundSetProperty u => new[] { u.Target, u.Value },
        BoundSetAllProperties u => [u.Target, u.Value],
        BoundSetComputedProperty u => [u.Target, u.Key, u.Value],
        BoundSetLabels u => [u.Target, .. u.Labels.Computed],
        _ => throw new InvalidOperationException($"{update.GetType().Name} has no entry in {nameof(OperatorExpressions)}."),
    });

    private static IEnumerable<BoundExpression> Present(params BoundExpression?[] parts) => parts.OfType<BoundExpression>();
}
