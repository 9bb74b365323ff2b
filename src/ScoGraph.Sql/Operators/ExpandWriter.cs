using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>
/// Writes expansions: joins with the tables of the types, once for each direction. Where both are walked a relationship from a node to
/// itself comes once; that test stands outside of the union, so that the key reaches both of its parts.
/// </summary>
internal static class ExpandWriter
{
    public static bool Write(LogicalExpand plan, SqlScope scope)
    {
        if (scope.Find(plan.From) is not NodeBinding || (plan.Into && scope.Find(plan.To) is not NodeBinding)
            || plan.DifferentFrom.Any(other => scope.Find(other) is not LinkBinding))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        NodeBinding from = (NodeBinding)scope.Find(plan.From)!;
        ImmutableArray<LinkArm> arms = [.. Arms(plan, scope.Draft.Layout).Where(arm => MayLeave(arm, from.Tables))];
        TableSource<LinkArm> source = Links(arms, scope.Draft);
        scope.Select.Add(source);
        string id = source.Column("id", arm => ArmColumn.Of(arm.Table.Id));
        string begin = source.Column("from", arm => ArmColumn.Of(arm.From)), end = source.Column("to", arm => ArmColumn.Of(arm.To));
        string joint = $"{begin} = {from.Id}";
        scope.Select.Where(joint);
        if (from.Scanned is { Shared: null } scanned && scope.Owns(plan.From) && arms.All(arm => Leaves(arm, from.Tables)))
            scanned.Shared = new SharedColumn(begin, joint);
        if (arms.Any(arm => arm.Backward && arms.Contains(arm with { Backward = false })))
        {
            string forward = source.Column("forward", arm => ArmColumn.Constant(arm.Backward ? "FALSE" : "TRUE"));
            scope.Select.Where($"({forward} OR {begin} <> {end})");
        }

        LinkBinding link = new(id, isPresent: true, [.. arms.Select(arm => arm.Table).Distinct()], new SourceColumns<LinkArm>(source));
        Differ(link, plan.DifferentFrom, scope);
        scope.Bind(plan.Relationship, link);
        if (plan.Into)
        {
            scope.Select.Where($"{end} = {((NodeBinding)scope.Find(plan.To)!).Id}");
            return true;
        }

        ImmutableArray<NodeTable> tables = [.. scope.Draft.Layout.Nodes.Where(table => arms.Any(arm => MayLead(arm, from.Tables, table)))];
        ImmutableArray<NodeTable> fit = [.. tables.Where(table => plan.ToLabels.All(table.Labels.Contains))];
        scope.Bind(plan.To, fit.Length < tables.Length
            ? NodeSources.Find(scope.Select, end, fit, scope.Draft)
            : new NodeBinding(end, isPresent: true, tables, new LateNodeColumns(scope.Select, end, isPresent: true, tables, scope.Draft)));
        return true;
    }

    /// <summary>The tables of relationships as a source.</summary>
    public static TableSource<LinkArm> Links(ImmutableArray<LinkArm> arms, StatementDraft draft) =>
        new(draft.Name("r"), arms, arm => arm.Table.Name, draft.NullOf(SqlKind.Integer));

    /// <summary>Says that a relationship is none of others, as far as they may be the same.</summary>
    public static void Differ(LinkBinding link, ImmutableArray<Variable> others, SqlScope scope)
    {
        IEnumerable<LinkBinding> links = others.Select(scope.Find).OfType<LinkBinding>();
        foreach (LinkBinding other in links.Where(other => other.Tables.Any(link.Tables.Contains)))
            scope.Select.Where(other.IsPresent ? $"{link.Id} <> {other.Id}" : $"{link.Id} IS DISTINCT FROM {other.Id}");
    }

    private static IEnumerable<LinkArm> Arms(LogicalExpand plan, GraphLayout layout)
    {
        foreach (LinkTable table in layout.LinksOf(plan.Types))
        {
            if (plan.Direction != Direction.Incoming)
                yield return new LinkArm(table, Backward: false);
            if (plan.Direction != Direction.Outgoing)
                yield return new LinkArm(table, Backward: true);
        }
    }

    private static bool MayLeave(LinkArm arm, ImmutableArray<NodeTable> from) =>
        arm.Table.Ends is not { } ends || ends.Any(pair => from.Contains(arm.Backward ? pair.Target : pair.Source));

    /// <summary>Whether every relationship of a table begins in one of some tables.</summary>
    private static bool Leaves(LinkArm arm, ImmutableArray<NodeTable> from) =>
        arm.Table.Ends is { } ends && ends.All(pair => from.Contains(arm.Backward ? pair.Target : pair.Source));

    private static bool MayLead(LinkArm arm, ImmutableArray<NodeTable> from, NodeTable to) => arm.Table.Ends is not { } ends
        || ends.Any(pair => (arm.Backward ? pair.Source : pair.Target) == to && from.Contains(arm.Backward ? pair.Target : pair.Source));
}
