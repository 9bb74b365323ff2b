using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Operators;

/// <summary>
/// Writes walks of a few steps: each length as joins of its own, in which no relationship comes twice. That is faster than recursion, and
/// exact. Longer ones are <see cref="RecursionWriter"/>'s.
/// </summary>
internal static class WalkWriter
{
    private const int MostSteps = 4;

    public static bool Write(LogicalVariableExpand plan, SqlScope scope, PlanWriter writer)
    {
        if (plan.Length.Mode != WalkMode.Trail || plan.Length.Max < plan.Length.Min
            || scope.Find(plan.From) is not NodeBinding || (plan.Into && scope.Find(plan.To) is not NodeBinding)
            || !LinkStep.CanDiffer(plan.DifferentFrom, scope))
            return false;
        if (plan.Length is not { Max: { } most and <= MostSteps } length)
            return RecursionWriter.Write(plan, scope, writer);
        if (scope.Select.IsBounded)
            scope.Wrap();
        List<SqlSelect> arms = [];
        HashSet<NodeTable> reached = new(ReferenceEqualityComparer.Instance);
        HashSet<LinkTable> walked = new(ReferenceEqualityComparer.Instance);
        for (int steps = (int)length.Min; steps <= most; steps++)
        {
            if (Arm(plan, steps, (int)most, scope, writer, reached, walked) is not { } arm)
                return false;
            arms.Add(arm);
        }

        UnionSource source = new(scope.Draft.Name("w"), arms, all: true) { IsLateral = true };
        scope.Select.Add(source);
        ImmutableArray<string> ids = [.. Enumerable.Range(2, (int)most).Select(source.Column)];
        scope.Bind(plan.Relationships, new LinkListBinding(source.Column(1), ids, [.. walked], plan.ReverseList));
        string end = source.Column(0);
        if (plan.Into)
            scope.Select.Where($"{end} = {((NodeBinding)scope.Find(plan.To)!).Id}");
        else
            scope.Bind(plan.To, NodeSources.Late(scope.Select, end, [.. scope.Draft.Layout.Nodes.Where(reached.Contains)], scope.Draft));
        return true;
    }

    /// <summary>The walks of a number of steps: where they end, how long they are, and their relationships.</summary>
    private static SqlSelect? Arm(
        LogicalVariableExpand plan, int steps, int most, SqlScope around, PlanWriter writer, HashSet<NodeTable> reached,
        HashSet<LinkTable> walked)
    {
        SqlScope scope = new(around.Draft, around);
        NodeBinding from = (NodeBinding)around.Find(plan.From)!;
        (string at, ImmutableArray<NodeTable> tables) = (from.Id, from.Tables);
        List<LinkBinding> links = [];
        if (steps == 0)
            scope.Select.Where($"{at} IS NOT NULL");
        for (int i = 0; i < steps; i++)
        {
            LinkStep step = LinkStep.Write(plan.Walk, at, tables, scope);
            foreach (LinkBinding before in links.Where(before => before.Tables.Any(step.Link.Tables.Contains)))
                scope.Select.Where($"{step.Link.Id} <> {before.Id}");
            scope.Bind(plan.Length.Step, step.Link);
            foreach (BoundExpression predicate in plan.Length.StepPredicates)
            {
                if (writer.Expressions(scope).Condition(predicate) is not { } condition)
                    return null;
                scope.Select.Where(condition.Text);
            }

            links.Add(step.Link);
            (at, tables) = (step.End, step.Tables);
            walked.UnionWith(step.Link.Tables);
        }

        reached.UnionWith(tables);
        scope.Select.Append(at);
        scope.Select.Append(scope.Draft.Typed(new SqlValue($"{steps}", SqlKind.Integer) { IsLiteral = true }));
        for (int i = 0; i < most; i++)
            scope.Select.Append(i < steps ? links[i].Id : scope.Draft.NullOf(SqlKind.Integer));
        return scope.Select;
    }
}
