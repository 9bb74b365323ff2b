using System.Collections.Immutable;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Circles;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes circles of three relationships of which only the number matters.</summary>
internal static class TriangleWriter
{
    public static bool Write(LogicalTriangles plan, SqlScope scope)
    {
        StatementDraft draft = scope.Draft;
        SqlScope edges = new(draft);
        LinkStep edge = LinkStep.Write(plan.Edge, static _ => null, plan.Corners, edges);
        if (!edge.IsSure)
            NodeSources.Find(edges.Select, edge.Begin, plan.Corners, draft);
        edge.Reached(plan.Corners, edges);
        edges.Select.Append(edge.Link.Id);
        edges.Select.Append(edge.Begin);
        edges.Select.Append(edge.End);
        (SqlSelect? ties, ImmutableArray<NodeTable> hubs) = plan.Tie.IsEmpty ? (null, []) : Ties(plan, draft);
        TriangleSource source = new(draft.Name("t"), edges.Select, ties);
        scope.Select.Add(source);
        scope.Weigh(source.Number);
        draft.CountsBranches = true;
        if (plan.Hub is { } hub)
            scope.Bind(hub, NodeSources.Late(scope.Select, source.Hub!, hubs, draft));
        return true;
    }

    /// <summary>How often each corner leads to each node that all may lead to, and the tables of the latter.</summary>
    private static (SqlSelect Ties, ImmutableArray<NodeTable> Hubs) Ties(LogicalTriangles plan, StatementDraft draft)
    {
        SqlScope scope = new(draft);
        string? corner = null;
        (string at, ImmutableArray<NodeTable> tables) = ("", plan.Corners);
        foreach (TieStep tie in plan.Tie)
        {
            LinkStep step = corner is null ? LinkStep.Write(tie.Walk, static _ => null, tables, scope)
                : LinkStep.Write(tie.Walk, at, tables, scope);
            corner ??= step.Begin;
            (at, tables) = (step.End, step.Reached(tie.To, scope).Tables);
        }

        scope.Select.Group(null);
        scope.Select.Output(corner!);
        scope.Select.Output(at);
        scope.Select.OutputAsIs("count(*)");
        return (scope.Select, tables);
    }
}
