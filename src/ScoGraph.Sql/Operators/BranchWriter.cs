using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;
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
        if (scope.Find(branch.Walk.From) is not NodeBinding from || !branch.Closing.IsEmpty || !branch.Missing.IsEmpty
            || branch.Unlike is not null)
            return null;
        BranchSize size = BranchSize.Of(branch, from.Tables, scope.Draft.Layout);
        if (branch.IsPlain && size.IsBetterCounted(rows))
            return IsCounted(branch, from, scope) ? rows : null;
        double grown = rows * (branch.Optional ? Math.Max(1, size.Degree) : size.Degree);
        if (!branch.Optional)
            return IsWritten(branch, from.Id, from.Tables, scope, rows) is null ? null : grown;
        SqlScope inner = new(scope.Draft, scope);
        if (!branch.IsPlain || IsWritten(branch, from.Id, from.Tables, inner, 1) is null || inner.Weight is not null)
            return null;
        scope.Select.Add(new DerivedSource(scope.Draft.Name("o"), inner.Select) { IsLateral = true, IsOptional = true });
        return grown;
    }

    /// <summary>Writes a branch as a number for each node at which it hangs.</summary>
    private bool IsCounted(Branch branch, NodeBinding from, SqlScope scope)
    {
        SqlScope inner = new(scope.Draft);
        if (IsWritten(branch, from: null, from.Tables, inner, BranchSize.Links(branch, from.Tables, scope.Draft.Layout)) is not { } begin)
            return false;
        inner.Select.Group(null);
        string name = scope.Draft.Name("b");
        DerivedSource Source(string on) => new(name, inner.Select) { IsOptional = branch.Optional, On = on };
        string number = Source("").ExportAggregate(AggregateWriter.Rows(inner)), key = Source("").Export(begin);
        scope.Draft.CountsBranches = true;
        if (branch.Optional)
        {
            scope.Select.Add(Source($"{key} = {from.Id}"));
            scope.Weigh($"COALESCE({number}, 1)");
            return true;
        }

        scope.Select.Add(Source("TRUE"));
        scope.Select.Where($"{key} = {from.Id}");
        scope.Weigh(number);
        return true;
    }

    /// <summary>Writes a branch as joins.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="from">The id of the node at which it hangs; null where it is to be found at all of them.</param>
    /// <param name="tables">The tables in which that node may be.</param>
    /// <param name="scope">Where it is written.</param>
    /// <param name="rows">About how many rows there are.</param>
    /// <returns>The id of that node, as the relationship has it; null where SQL cannot do it.</returns>
    private string? IsWritten(Branch branch, string? from, ImmutableArray<NodeTable> tables, SqlScope scope, double rows)
    {
        Walk walk = branch.Walk;
        if (!LinkStep.CanDiffer(walk.DifferentFrom, scope) || !branch.Apart.All(node => scope.Find(node) is NodeBinding))
            return null;
        LinkStep step = LinkStep.Write(walk, begin => from is null ? null : $"{begin} = {from}", tables, scope);
        if (from is null)
            scope.Bind(walk.From, NodeSources.Late(scope.Select, step.Begin, tables, scope.Draft));
        else
            step.Spare((NodeBinding)scope.Find(walk.From)!, scope);
        scope.Bind(walk.Relationship, step.Link);
        scope.Bind(walk.To, step.Reached(branch.ToLabels, scope));
        foreach (Variable apart in branch.Apart)
            scope.Select.Where($"{step.End} <> {((NodeBinding)scope.Find(apart)!).Id}");
        foreach (BoundExpression condition in branch.Conditions)
        {
            if (writer.Expressions(scope).Condition(condition) is not { } written)
                return null;
            scope.Select.Where(written.Text);
        }

        foreach (Branch further in branch.Branches)
        {
            if (Join(further, scope, rows) is not { } grown)
                return null;
            rows = grown;
        }

        return step.Begin;
    }
}
