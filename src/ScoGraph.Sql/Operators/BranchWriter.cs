using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Expressions;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>
/// Writes branches of which only the number matters: as joins, or as one number for each node at which they hang, which a row then weighs
/// (eager aggregation: Yan and Larson, VLDB 1995), wherever so few nodes hang at so many rows that this is less work.
/// </summary>
/// <param name="writer">Writes conditions.</param>
internal sealed class BranchWriter(PlanWriter writer)
{
    private static readonly LogicalArgument Nothing = new([]);

    public static bool Write(LogicalCountBranch plan, SqlScope scope, PlanWriter writer)
    {
        if (scope.Find(plan.Branch.Walk.From) is not NodeBinding)
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        return new BranchWriter(writer).Join(plan.Branch, scope, plan.Input.EstimatedRows) is not null;
    }

    /// <summary>Puts a branch into a SELECT.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="scope">Where it is put.</param>
    /// <param name="rows">About how many rows there are without it.</param>
    /// <returns>About how many there are with it; null where SQL cannot do it.</returns>
    private double? Join(Branch branch, SqlScope scope, double rows)
    {
        if (scope.Find(branch.Walk.From) is not NodeBinding from || !branch.Closing.IsEmpty)
            return null;
        if (branch.Unlike is { } unlike)
            return JoinPair(branch with { Unlike = null }, unlike, from, scope, rows);
        BranchSize size = BranchSize.Of(branch, from.Tables, scope.Draft.Layout);
        if (branch.IsPlain && size.IsBetterCounted(rows))
            return IsCounted(branch, from, scope) ? rows : null;
        if (branch is { Apart: [var apart], Optional: false } && (branch with { Apart = [] }).IsPlain && size.IsBetterCounted(rows)
            && scope.Find(apart) is NodeBinding { IsPresent: true } far)
            return IsCountedApart(branch with { Apart = [] }, from, far, scope) ? rows : null;
        double grown = rows * (branch.Optional ? Math.Max(1, size.Degree) : size.Degree);
        if (!branch.Optional)
            return IsWritten(branch, from.Id, from.Tables, scope, rows) is null ? null : grown;
        SqlScope inner = new(scope.Draft, scope);
        if (!branch.IsPlain || IsWritten(branch, from.Id, from.Tables, inner, 1) is null || inner.Weight is not null)
            return null;
        scope.Select.Add(new DerivedSource(scope.Draft.Name("o"), inner.Select) { IsLateral = true, IsOptional = true });
        return grown;
    }

    /// <summary>
    /// Puts two branches into a SELECT whose far ends must differ: all pairs but those that end at one node, where that is less work.
    /// </summary>
    private double? JoinPair(Branch one, Branch other, NodeBinding from, SqlScope scope, double rows)
    {
        if (!one.IsPlain || !other.IsPlain || one.Optional || other.Optional || one.Walk.From != other.Walk.From)
            return null;
        GraphLayout layout = scope.Draft.Layout;
        BranchSize first = BranchSize.Of(one, from.Tables, layout), second = BranchSize.Of(other, from.Tables, layout);
        double grown = rows * first.Degree * second.Degree;
        if (!BranchSize.IsLessWork((first.Work + second.Work) * 2, rows, grown))
        {
            Branch apart = other with { Apart = other.Apart.Add(one.Walk.To) };
            return IsWritten(one, from.Id, from.Tables, scope, rows) is null
                || IsWritten(apart, from.Id, from.Tables, scope, rows) is null ? null : grown;
        }

        if (EndsAlike(one, other, from, layout) is { } ends)
        {
            if (CountedPairs(one, other, from, ends, scope) is not { } counts)
                return null;
            scope.Select.Add(counts.Source());
            scope.Select.Where($"{counts.Key} = {from.Id}");
            scope.Select.Where($"{counts.Number} > 0");
            scope.Weigh(counts.Number);
            return rows;
        }

        if (Counted(one, from, scope) is not { } left || Counted(other, from, scope) is not { } right
            || Alike(one, other, from, scope) is not { } alike)
            return null;
        scope.Select.Add(left.Source());
        scope.Select.Where($"{left.Key} = {from.Id}");
        scope.Select.Add(right.Source());
        scope.Select.Where($"{right.Key} = {from.Id}");
        scope.Select.Add(alike.Source($"{alike.Key} = {from.Id}"));
        string pairs = $"({left.Number} * {right.Number} - COALESCE({alike.Number}, 0))";
        scope.Select.Where($"{pairs} > 0");
        scope.Weigh(pairs);
        return rows;
    }

    /// <summary>Writes a branch as a number for each node at which it hangs.</summary>
    private bool IsCounted(Branch branch, NodeBinding from, SqlScope scope)
    {
        if (Counted(branch, from, scope) is not { } counts)
            return false;
        if (branch.Optional)
        {
            scope.Select.Add(counts.Source($"{counts.Key} = {from.Id}"));
            scope.Weigh($"COALESCE({counts.Number}, 1)");
            return true;
        }

        scope.Select.Add(counts.Source());
        scope.Select.Where($"{counts.Key} = {from.Id}");
        scope.Weigh(counts.Number);
        return true;
    }

    /// <summary>
    /// Writes a branch that must not end at a node of the row as a number: all that hang at the node where it begins, less those between
    /// the two.
    /// </summary>
    private bool IsCountedApart(Branch branch, NodeBinding from, NodeBinding apart, SqlScope scope)
    {
        SqlScope inner = new(scope.Draft);
        double links = BranchSize.Links(branch, from.Tables, scope.Draft.Layout);
        if (Counted(branch, from, scope) is not { } all || IsWritten(branch, from: null, from.Tables, inner, links, from) is not { } begin)
            return false;
        string end = ((NodeBinding)inner.Find(branch.Walk.To)!).Id;
        NodeCounts between = Grouped(inner, begin);
        string far = inner.Select.Output(end);
        scope.Select.Add(all.Source());
        scope.Select.Where($"{all.Key} = {from.Id}");
        scope.Select.Add(between.Source($"{between.Key} = {from.Id} AND {between.Column(far)} = {apart.Id}"));
        string others = $"({all.Number} - COALESCE({between.Number}, 0))";
        scope.Select.Where($"{others} > 0");
        scope.Weigh(others);
        return true;
    }

    /// <summary>The tables in which the first steps of two branches end, where they find the same; else null.</summary>
    private static ImmutableArray<NodeTable>? EndsAlike(Branch one, Branch other, NodeBinding from, GraphLayout layout) =>
        one.Walk.Direction == other.Walk.Direction && one.Walk.Types.ToHashSet().SetEquals(other.Walk.Types)
        && Ends(one, from, layout) is { } ends && Ends(other, from, layout) is { } others && ends.SequenceEqual(others) ? ends : null;

    /// <summary>The tables in which a branch's first step ends, where labels are all that is asked of it; else null.</summary>
    private static ImmutableArray<NodeTable>? Ends(Branch branch, NodeBinding from, GraphLayout layout)
    {
        IEnumerable<NodeTable> ends =
            LinkStep.Reached(branch.Walk, from.Tables, layout).Where(table => branch.ToLabels.All(table.Labels.Contains));
        foreach (BoundExpression condition in branch.Conditions)
        {
            if (condition is not BoundLabelTest { Operand: BoundVariable { Variable: var node } } test || node != branch.Walk.To
                || test.Labels.Computed.Any())
                return null;
            ends = ends.Where(table => SqlLabels.Meets(table, test.Labels));
        }

        return [.. ends];
    }

    /// <summary>
    /// How many pairs there are of two branches whose first steps are alike and end at different nodes, at each node at which both hang:
    /// the relationships are grouped by their ends once, and each branch goes on from there.
    /// </summary>
    private NodeCounts? CountedPairs(Branch one, Branch other, NodeBinding from, ImmutableArray<NodeTable> ends, SqlScope scope)
    {
        StatementDraft draft = scope.Draft;
        SqlScope steps = new(draft), inner = new(draft);
        LinkStep step = LinkStep.Write(one.Walk, static _ => null, from.Tables, steps);
        step.Reached(ends, steps);
        steps.Select.Group(null);
        DerivedSource links = new(draft.Name("p"), steps.Select);
        (string begin, string end) = (links.Export(step.Begin), links.Export(step.End));
        string count = links.ExportAggregate("count(*)");
        inner.Select.Add(links);
        NodeBinding to = NodeSources.Late(inner.Select, end, ends, draft);
        if (Times(one, count, to, inner) is not { } left || Times(other, count, to, inner) is not { } right)
            return null;
        draft.MayFail = draft.CountsBranches = true;
        inner.Select.Group(null);
        string key = inner.Select.Output(begin), pairs = $"sum({left}) * sum({right}) - sum({left} * {right})";
        return new NodeCounts(
            draft.Name("b"), inner.Select, key, inner.Select.OutputAsIs($"CAST({pairs} AS {draft.Dialect.TypeOf(SqlKind.Integer)})"));
    }

    /// <summary>How often a branch is found that goes on from a node to which several relationships lead.</summary>
    private string? Times(Branch branch, string links, NodeBinding to, SqlScope scope)
    {
        string times = links;
        foreach (Branch further in branch.Branches)
        {
            if (Counted(further, to, scope) is not { } counts)
                return null;
            scope.Select.Add(counts.Source($"{counts.Key} = {to.Id}"));
            times += $" * COALESCE({counts.Number}, {(further.Optional ? 1 : 0)})";
        }

        return times;
    }

    /// <summary>How often a branch is found, at each node at which it hangs.</summary>
    private NodeCounts? Counted(Branch branch, NodeBinding from, SqlScope scope)
    {
        SqlScope inner = new(scope.Draft);
        double links = BranchSize.Links(branch, from.Tables, scope.Draft.Layout);
        return IsWritten(branch, from: null, from.Tables, inner, links, from) is { } begin ? Grouped(inner, begin) : null;
    }

    /// <summary>How often two branches are found whose first steps end at one node, at each node at which both hang.</summary>
    private NodeCounts? Alike(Branch one, Branch other, NodeBinding from, SqlScope scope)
    {
        SqlScope inner = new(scope.Draft);
        double links = BranchSize.Links(one, from.Tables, scope.Draft.Layout);
        if (IsWritten(one, from: null, from.Tables, inner, links, from) is not { } begin
            || IsWritten(other, begin, from.Tables, inner, links) is null)
            return null;
        inner.Select.Where($"{((NodeBinding)inner.Find(other.Walk.To)!).Id} = {((NodeBinding)inner.Find(one.Walk.To)!).Id}");
        return Grouped(inner, begin);
    }

    /// <summary>Says that no relationship leads from a node of the row to the one where a step ends.</summary>
    private static bool Lacks(Walk missing, string end, SqlScope scope)
    {
        if (scope.Find(missing.From) is not NodeBinding from)
            return false;
        SqlScope inner = new(scope.Draft, scope);
        LinkStep tie = LinkStep.Write(missing, from.Id, from.Tables, inner);
        inner.Select.Where($"{tie.End} = {end}");
        scope.Select.Where($"(NOT EXISTS ({inner.Select.OneLine("1")}))");
        return true;
    }

    private static NodeCounts Grouped(SqlScope scope, string node)
    {
        scope.Draft.CountsBranches = true;
        scope.Select.Group(null);
        string key = scope.Select.Output(node);
        return new NodeCounts(scope.Draft.Name("b"), scope.Select, key, scope.Select.OutputAsIs(AggregateWriter.Rows(scope)));
    }

    /// <summary>Writes a branch as joins.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="from">The id of the node at which it hangs; null where it is to be found at all of them.</param>
    /// <param name="tables">The tables in which that node may be.</param>
    /// <param name="scope">Where it is written.</param>
    /// <param name="rows">About how many rows there are.</param>
    /// <param name="at">Where it is to be found at all of them, the one of the row to which what is found is joined.</param>
    /// <returns>The id of that node, as the relationship has it; null where SQL cannot do it.</returns>
    private string? IsWritten(
        Branch branch, string? from, ImmutableArray<NodeTable> tables, SqlScope scope, double rows, NodeBinding? at = null)
    {
        Walk walk = branch.Walk;
        if (!LinkStep.CanDiffer(walk.DifferentFrom, scope) || !branch.Apart.All(node => scope.Find(node) is NodeBinding))
            return null;
        LinkStep step = LinkStep.Write(walk, begin => from is null ? null : $"{begin} = {from}", tables, scope,
            areOwn: scope.Draft.Locality?.Has(from ?? at?.Id ?? "") == true);
        if (from is null)
            scope.Bind(walk.From, NodeSources.Late(scope.Select, step.Begin, tables, scope.Draft));
        else
            step.Spare((NodeBinding)scope.Find(walk.From)!, scope);
        scope.Bind(walk.Relationship, step.Link);
        scope.Bind(walk.To, step.Reached(branch.ToLabels, scope));
        foreach (Variable apart in branch.Apart)
            scope.Select.Where($"{step.End} <> {((NodeBinding)scope.Find(apart)!).Id}");
        if (!branch.Missing.All(missing => Lacks(missing, step.End, scope)))
            return null;
        if (FilterWriter.Write(new LogicalFilter(Nothing, branch.Conditions), scope, writer) is not null)
            return null;
        foreach (Branch further in branch.Branches)
        {
            if (Join(further, scope, rows) is not { } grown)
                return null;
            rows = grown;
        }

        return step.Begin;
    }
}
