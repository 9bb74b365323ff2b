using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>
/// A step along relationships: a join with the tables of the types, once for each direction. Where both are walked a relationship from a
/// node to itself comes once; that test stands outside of the union, so that the key reaches both of its parts.
/// </summary>
/// <param name="Link">The relationship.</param>
/// <param name="Joint">The condition that joins it to the node where the step begins.</param>
/// <param name="Begin">The id of that node, as the relationship has it.</param>
/// <param name="End">The id of the node where it ends.</param>
/// <param name="Tables">The tables in which that node may be.</param>
/// <param name="IsSure">Whether every relationship of the tables begins in a table of the nodes that it was asked from.</param>
internal sealed record LinkStep(
    LinkBinding Link, string Joint, string Begin, string End, ImmutableArray<NodeTable> Tables, bool IsSure)
{
    /// <summary>Writes a step.</summary>
    /// <param name="walk">Which relationships.</param>
    /// <param name="from">The id of the node where it begins.</param>
    /// <param name="tables">The tables in which that node may be.</param>
    /// <param name="scope">Where it is written.</param>
    public static LinkStep Write(Walk walk, string from, ImmutableArray<NodeTable> tables, SqlScope scope)
    {
        ImmutableArray<LinkArm> arms = [.. ArmsFrom(walk, tables, scope.Draft.Layout)];
        bool areCopied = scope.Draft.Locality is not null && arms.All(arm => arm.Table.Copy is not null);
        if (!areCopied)
            scope.Draft.Locality?.Use(from);
        return Join(walk, arms, areCopied, begin => $"{begin} = {from}", tables, scope);
    }

    /// <summary>Writes a step from several nodes.</summary>
    /// <param name="walk">Which relationships.</param>
    /// <param name="from">The condition on the id of the node where it begins, as the relationship has it; null for none.</param>
    /// <param name="tables">The tables in which that node may be.</param>
    /// <param name="scope">Where it is written.</param>
    /// <param name="areOwn">Whether what begins at nodes of other databases does not matter.</param>
    public static LinkStep Write(
        Walk walk, Func<string, string?> from, ImmutableArray<NodeTable> tables, SqlScope scope, bool areOwn = false)
    {
        if (!areOwn)
            scope.Draft.Locality?.Leave();
        return Join(walk, [.. ArmsFrom(walk, tables, scope.Draft.Layout)], areCopied: false, from, tables, scope);
    }

    private static LinkStep Join(
        Walk walk, ImmutableArray<LinkArm> arms, bool areCopied, Func<string, string?> from, ImmutableArray<NodeTable> tables,
        SqlScope scope)
    {
        GraphLayout layout = scope.Draft.Layout;
        TableSource<LinkArm> source = new(
            scope.Draft.Name("r"), arms, arm => areCopied ? arm.Table.Copy! : scope.Draft.Read(arm.Table),
            scope.Draft.NullOf(SqlKind.Integer));
        scope.Select.Add(source);
        string id = source.Column("id", arm => ArmColumn.Of(arm.Table.Id));
        string begin = source.Column("from", arm => ArmColumn.Of(arm.From)), end = source.Column("to", arm => ArmColumn.Of(arm.To));
        string? joint = from(begin);
        if (joint is not null)
            scope.Select.Where(joint);
        if (arms.Any(arm => arm.Backward && arms.Contains(arm with { Backward = false })))
        {
            string forward = source.Column("forward", arm => ArmColumn.Constant(arm.Backward ? "FALSE" : "TRUE"));
            scope.Select.Where($"({forward} OR {begin} <> {end})");
        }

        LinkBinding link = new(id, isPresent: true, [.. arms.Select(arm => arm.Table).Distinct()], new SourceColumns<LinkArm>(source));
        Differ(link, walk.DifferentFrom, scope);
        return new LinkStep(
            link, joint ?? "", begin, end, [.. layout.Nodes.Where(table => arms.Any(arm => MayLead(arm, tables, table)))],
            arms.All(arm => Leaves(arm, tables)));
    }

    /// <summary>The tables of relationships that a step may go along, each in the directions in which it does.</summary>
    public static IEnumerable<LinkArm> ArmsFrom(Walk walk, ImmutableArray<NodeTable> tables, GraphLayout layout) =>
        Arms(walk, layout).Where(arm => MayLeave(arm, tables));

    /// <summary>
    /// Leaves the tables of the node where it begins out, if its relationships begin at no other, and nothing else is read of them.
    /// </summary>
    public void Spare(NodeBinding from, SqlScope scope)
    {
        // A shard knows of what it has itself alone.
        if (!IsSure || scope.Draft.Locality is not null)
            return;
        // What was read before it comes may read a scan; a check is read by its own condition alone.
        if (from.Scanned is { Shared: null } scanned && scope.Select.Has(scanned) && !scope.Select.HasLateral)
            scanned.Shared = new SharedColumn(Begin, Joint);
        if (from.Checked is { Shared: null } tested && scope.Select.Has(tested))
            tested.Shared = from.CheckedColumn;
    }

    /// <summary>The node where it ends, if it has some labels.</summary>
    public NodeBinding Reached(ImmutableArray<string> labels, SqlScope scope) =>
        Reached([.. Tables.Where(table => labels.All(table.Labels.Contains))], scope);

    /// <summary>The node where it ends, if it is in some tables.</summary>
    public NodeBinding Reached(ImmutableArray<NodeTable> allowed, SqlScope scope)
    {
        ImmutableArray<NodeTable> fit = [.. Tables.Where(allowed.Contains)];
        return fit.Length < Tables.Length
            ? NodeSources.Find(scope.Select, End, fit, scope.Draft) : NodeSources.Late(scope.Select, End, fit, scope.Draft);
    }

    /// <summary>The tables of the nodes that a step may lead to.</summary>
    public static IEnumerable<NodeTable> Reached(Walk walk, ImmutableArray<NodeTable> tables, GraphLayout layout)
    {
        LinkArm[] arms = [.. Arms(walk, layout)];
        return layout.Nodes.Where(table => arms.Any(arm => MayLead(arm, tables, table)));
    }

    /// <summary>Whether SQL can say that a relationship is none of others.</summary>
    public static bool CanDiffer(ImmutableArray<Variable> others, SqlScope scope) =>
        others.All(other => scope.Find(other) is LinkBinding or LinkListBinding);

    /// <summary>Says that a relationship is none of others, as far as they may be the same.</summary>
    public static void Differ(LinkBinding link, ImmutableArray<Variable> others, SqlScope scope)
    {
        foreach (Variable other in others)
        {
            if (scope.Find(other) is LinkBinding one && one.Tables.Any(link.Tables.Contains))
                scope.Select.Where(one.IsPresent ? $"{link.Id} <> {one.Id}" : $"{link.Id} IS DISTINCT FROM {one.Id}");
            if (scope.Find(other) is not LinkListBinding list || !list.Tables.Any(link.Tables.Contains))
                continue;
            if (list.IsArray)
                scope.Select.Where($"({scope.Draft.Dialect.IsAmong(link.Id, list.Length)}) IS NOT TRUE");
            foreach (string id in list.Ids)
                scope.Select.Where($"{link.Id} IS DISTINCT FROM {id}");
        }
    }

    private static IEnumerable<LinkArm> Arms(Walk walk, GraphLayout layout)
    {
        foreach (LinkTable table in layout.LinksOf(walk.Types))
        {
            if (walk.Direction != Direction.Incoming)
                yield return new LinkArm(table, Backward: false);
            if (walk.Direction != Direction.Outgoing)
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
