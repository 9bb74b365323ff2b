using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>
/// Writes walks of many steps by recursion: each row of it is a walk with the list of its relationships. Where only the ends matter it is
/// a set of nodes, which ends; that is exact as far as a shortest walk is one that goes along no relationship twice.
/// </summary>
internal static class RecursionWriter
{
    public static bool Write(LogicalVariableExpand plan, SqlScope scope, PlanWriter writer)
    {
        if (!scope.Draft.Dialect.RecursesLaterally || (plan.EndsOnly && !AreShortestTrails(plan)))
            return false;
        if (scope.Select.IsBounded)
            scope.Wrap();
        NodeBinding from = (NodeBinding)scope.Find(plan.From)!;
        ImmutableArray<NodeTable> passed = Passed(plan, from.Tables, scope.Draft.Layout);
        string name = scope.Draft.Name("t");
        if ((plan.EndsOnly ? Ends(plan, name, passed, scope, writer) : Walks(plan, name, passed, scope, writer)) is not { } source)
            return false;
        scope.Select.Add(source);
        HashSet<LinkTable> walked = [.. scope.Draft.Layout.LinksOf(plan.Walk.Types)];
        if (!plan.EndsOnly)
        {
            scope.Bind(plan.Relationships, new LinkListBinding(source.Column(1), [], [.. walked], plan.ReverseList)
            {
                IsArray = true,
            });
        }

        string end = source.Column(0);
        if (plan.Into)
            scope.Select.Where($"{end} = {((NodeBinding)scope.Find(plan.To)!).Id}");
        else
            scope.Bind(plan.To, NodeSources.Late(scope.Select, end, passed, scope.Draft));
        return true;
    }

    /// <summary>
    /// Whether what is reached at all is reached by a walk that repeats no relationship: a shortest one repeats no node. To the node where
    /// it begins that holds in one direction; in both a walk may come back the way it went.
    /// </summary>
    private static bool AreShortestTrails(LogicalVariableExpand plan) =>
        plan.Length.Min == 0 || (plan.Length.Min == 1 && plan.Walk.Direction != Direction.Both);

    /// <summary>The walks themselves, with the relationships of each.</summary>
    private static RecursiveSource? Walks(
        LogicalVariableExpand plan, string name, ImmutableArray<NodeTable> passed, SqlScope around, PlanWriter writer)
    {
        SqlDialect dialect = around.Draft.Dialect;
        SqlScope scope = new(around.Draft, around);
        RecursiveSource source = new(around.Draft.Name("w"), name, ["node", "walked"], all: true);
        scope.Select.Add(new NamedSource(name));
        string links = $"{name}.walked";
        if (Step(plan, $"{name}.node", passed, scope, writer) is not { } step)
            return null;
        scope.Select.Where($"NOT {dialect.IsAmong(step.Link.Id, links)}");
        if (plan.Length.Max is { } most)
            scope.Select.Where($"{dialect.LengthOf(links)} < {most}");
        scope.Select.Append(step.End);
        scope.Select.Append(dialect.Append(links, step.Link.Id));
        source.Begin = Nowhere(around, plan, dialect.NoIntegers);
        source.Step = scope.Select;
        source.Condition = plan.Length.Min == 0 ? null : $"{dialect.LengthOf(links)} >= {plan.Length.Min}";
        return source;
    }

    /// <summary>The nodes that are reached, each once; with the number of steps where it is bounded.</summary>
    private static RecursiveSource? Ends(
        LogicalVariableExpand plan, string name, ImmutableArray<NodeTable> passed, SqlScope around, PlanWriter writer)
    {
        bool isBounded = plan.Length.Max is not null;
        RecursiveSource source = new(around.Draft.Name("w"), name, isBounded ? ["node", "depth"] : ["node"], all: false);
        NodeBinding from = (NodeBinding)around.Find(plan.From)!;
        SqlScope scope = new(around.Draft, around), first = new(around.Draft, around);
        scope.Select.Add(new NamedSource(name));
        if (Step(plan, $"{name}.node", passed, scope, writer) is not { } step)
            return null;
        scope.Select.Append(step.End);
        if (plan.Length.Max is { } most)
        {
            scope.Select.Where($"{name}.depth < {most}");
            scope.Select.Append($"{name}.depth + 1");
        }

        if (plan.Length.Min == 0)
        {
            source.Begin = Nowhere(around, plan, isBounded ? Number(0, around) : null);
        }
        else
        {
            LinkStep begin = Step(plan, from.Id, from.Tables, first, writer)!;
            first.Select.Append(begin.End);
            if (isBounded)
                first.Select.Append(Number(1, around));
            source.Begin = first.Select;
        }

        source.Step = scope.Select;
        return source;
    }

    /// <summary>A walk of no step.</summary>
    private static SqlSelect Nowhere(SqlScope around, LogicalVariableExpand plan, string? second)
    {
        NodeBinding from = (NodeBinding)around.Find(plan.From)!;
        SqlSelect select = new();
        select.Append(from.Id);
        if (second is not null)
            select.Append(second);
        if (!from.IsPresent)
            select.Where($"{from.Id} IS NOT NULL");
        return select;
    }

    private static LinkStep? Step(
        LogicalVariableExpand plan, string from, ImmutableArray<NodeTable> tables, SqlScope scope, PlanWriter writer)
    {
        LinkStep step = LinkStep.Write(plan.Walk, from, tables, scope);
        scope.Bind(plan.Length.Step, step.Link);
        foreach (BoundExpression predicate in plan.Length.StepPredicates)
        {
            if (writer.Expressions(scope).Condition(predicate) is not { } condition)
                return null;
            scope.Select.Where(condition.Text);
        }

        return step;
    }

    /// <summary>The tables of all nodes that walks may come to.</summary>
    private static ImmutableArray<NodeTable> Passed(LogicalVariableExpand plan, ImmutableArray<NodeTable> from, GraphLayout layout)
    {
        ImmutableArray<NodeTable> passed = from;
        while (true)
        {
            ImmutableArray<NodeTable> further = [.. passed.Union(LinkStep.Reached(plan.Walk, passed, layout))];
            if (further.Length == passed.Length)
                return passed;
            passed = further;
        }
    }

    private static string Number(int number, SqlScope scope) =>
        scope.Draft.Typed(new SqlValue($"{number}", SqlKind.Integer) { IsLiteral = true });
}
