using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Analysis;

/// <summary>Which variables an operator binds, reads, and leaves bound in its rows.</summary>
internal static class OperatorVariables
{
    /// <summary>The variables bound in the rows that come out of a plan.</summary>
    public static ImmutableHashSet<Variable> Bound(LogicalOperator plan) => plan switch
    {
        LogicalArgument p => [.. p.Arguments],
        LogicalUnion p => [.. p.Outputs],
        LogicalAggregate p => [.. Introduced(p), .. Given(p)],
        LogicalUnary p => Bound(p.Input).Union(Introduced(plan)),
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(OperatorVariables)}."),
    };

    /// <summary>What the row around a subquery gives it: that stays, also behind aggregation.</summary>
    private static IEnumerable<Variable> Given(LogicalOperator plan) =>
        plan is LogicalArgument argument ? argument.Arguments : plan is LogicalUnary unary ? Given(unary.Input) : [];

    /// <summary>The variables that an operator adds to its input's rows.</summary>
    public static IEnumerable<Variable> Introduced(LogicalOperator plan) => plan switch
    {
        LogicalArgument p => p.Arguments,
        LogicalNodeScan p => [p.Node],
        LogicalNodeSeek p => [p.Node],
        LogicalExpand p => p.Into ? [p.Relationship] : [p.Relationship, p.To],
        LogicalRelationshipEnds p => [p.From, p.To],
        LogicalVariableExpand p => p.Into ? [p.Relationships] : [p.Relationships, p.To],
        LogicalQuantifiedExpand p => [p.Relationships, .. p.Iteration.Groups.Select(g => g.List),
            .. p.Into ? Array.Empty<Variable>() : [p.To]],
        LogicalShortestPath p => [p.Path, p.Relationships],
        LogicalProject p => p.Items.Select(i => i.Variable),
        LogicalAggregate p => [.. p.Keys.Select(k => k.Variable), .. p.Aggregates.Select(a => a.Variable)],
        LogicalUnwind p => [p.Variable],
        LogicalOptional p => p.Nulls,
        LogicalCallSubquery p => p.Outputs,
        LogicalChoosePaths p => p.Outputs,
        LogicalLoadCsv p => [p.Load.Variable],
        LogicalUnion p => p.Outputs,
        LogicalCallProcedure p => p.Call.Yields.Select(y => y.Variable),
        LogicalCreate p => OfCreate(p.Create),
        LogicalMerge p => [.. OfCreate(p.Merge.Create), .. p.Merge.Pattern.Nodes, .. p.Merge.Pattern.Paths.Select(v => v.Variable)],
        LogicalFilter or LogicalDistinct or LogicalSort or LogicalTop or LogicalSkip or LogicalLimit or LogicalUpdate or LogicalDelete
            or LogicalForeach => [],
        _ => throw new InvalidOperationException($"{plan.GetType().Name} has no entry in {nameof(OperatorVariables)}."),
    };

    /// <summary>The variables of its input that an operator reads.</summary>
    public static HashSet<Variable> Read(LogicalOperator plan)
    {
        HashSet<Variable> read = FreeVariables.Of(OperatorExpressions.Of(plan));
        read.UnionWith(plan switch
        {
            LogicalExpand p => [p.From, .. p.DifferentFrom, .. p.Into ? [p.To] : Array.Empty<Variable>()],
            LogicalRelationshipEnds p => [p.Relationship, p.From, p.To],
            LogicalVariableExpand p => [p.From, .. p.DifferentFrom, .. p.Into ? [p.To] : Array.Empty<Variable>()],
            LogicalQuantifiedExpand p => [p.From, .. p.DifferentFrom, .. p.Into ? [p.To] : Array.Empty<Variable>()],
            LogicalShortestPath p => [p.From, p.To],
            LogicalDistinct p => p.Variables,
            LogicalCallSubquery p => p.Outputs,
            LogicalChoosePaths p => p.Outputs.Union([p.Search.Start, p.Search.End, .. p.Search.Relationships]),
            LogicalUnion p => p.PartColumns.SelectMany(c => c),
            LogicalCreate p => [.. p.Create.Relationships.SelectMany(r => new[] { r.From, r.To }), .. OfPaths(p.Create.Paths)],
            LogicalMerge p => [.. p.Merge.Create.Relationships.SelectMany(r => new[] { r.From, r.To }), .. OfPaths(p.Merge.Create.Paths)],
            _ => Array.Empty<Variable>(),
        });
        return read;
    }

    private static IEnumerable<Variable> OfCreate(BoundCreate create) =>
        [.. create.Nodes.Select(n => n.Variable), .. create.Relationships.Select(r => r.Variable), .. create.Paths.Select(p => p.Variable)];

    private static IEnumerable<Variable> OfPaths(IEnumerable<BoundPathVariable> paths) =>
        paths.SelectMany(p => p.Nodes.Concat(p.Relationships));
}
