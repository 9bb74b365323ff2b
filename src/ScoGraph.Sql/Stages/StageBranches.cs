using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Sql.Stages;

/// <summary>
/// Makes single steps of a stage branches of which only the number matters, as nothing later reads what they find: their database may then
/// count them by node before it joins them.
/// </summary>
internal sealed class StageBranches
{
    private readonly List<LogicalOperator> _left;
    private readonly List<Branch> _branches = [];
    private readonly IReadOnlySet<Variable> _later;
    private readonly Func<LogicalOperator, HashSet<Variable>> _reads;
    private double _grown = 1;

    private StageBranches(
        IReadOnlyList<LogicalOperator> operators, IReadOnlySet<Variable> later, Func<LogicalOperator, HashSet<Variable>> reads) =>
        (_left, _later, _reads) = ([.. operators], later, reads);

    /// <summary>The operators of a stage with branches last; null where there are none.</summary>
    /// <param name="operators">The operators.</param>
    /// <param name="later">The variables that are read behind the stage.</param>
    /// <param name="reads">What an operator reads, with the plans in it.</param>
    public static List<LogicalOperator>? Of(
        IReadOnlyList<LogicalOperator> operators, IReadOnlySet<Variable> later, Func<LogicalOperator, HashSet<Variable>> reads)
    {
        StageBranches stage = new(operators, later, reads);
        foreach (LogicalExpand step in operators.OfType<LogicalExpand>().Reverse())
            stage.Take(step);
        if (stage._branches.Count == 0 || stage._left.Count == 0)
            return null;
        LogicalOperator below = stage._left[^1] with { EstimatedRows = operators[^1].EstimatedRows / stage._grown };
        List<LogicalOperator> written = [.. stage._left];
        foreach (Branch branch in stage._branches)
        {
            below = new LogicalCountBranch(below, branch) { EstimatedRows = below.EstimatedRows };
            written.Add(below);
        }

        return written;
    }

    /// <summary>Makes a step a branch, if nothing reads what it finds but its own conditions and branches that hang at its end.</summary>
    private void Take(LogicalExpand step)
    {
        if (step.Into || !step.DifferentFrom.IsEmpty || _later.Contains(step.To) || _later.Contains(step.Relationship)
            || _left.Exists(other => _reads(other).Contains(step.Relationship)) || step.From == step.To
            || step.Input.EstimatedRows <= 0)
            return;
        Branch branch = new(step.Walk) { ToLabels = step.ToLabels };
        List<LogicalOperator> conditions = [.. _left.Where(other => other != step && _reads(other).Contains(step.To))];
        foreach (LogicalOperator condition in conditions)
        {
            if (condition is not LogicalFilter { Predicates: [var test] } || Fallibility.ConditionCanFail(test))
                return;
            if (Apart(test, step.To) is { } apart)
                branch = branch with { Apart = branch.Apart.Add(apart) };
            else if (_reads(condition).SetEquals([step.To]) && !ExpressionTree.All(test).Any(part => part is BoundSubquery))
                branch = branch with { Conditions = branch.Conditions.Add(test) };
            else
                return;
        }

        List<Branch> further = [.. _branches.Where(known => known.Walk.From == step.To)];
        if (_branches.Exists(known => known.Apart.Contains(step.To)))
            return;
        _branches.RemoveAll(further.Contains);
        _branches.Insert(0, branch with { Branches = [.. further] });
        _left.RemoveAll(other => other == step || conditions.Contains(other));
        _grown *= conditions.Append(step).Cast<LogicalUnary>().Aggregate(
            1.0, (grown, plan) => plan is { EstimatedRows: > 0, Input.EstimatedRows: > 0 }
                ? grown * plan.EstimatedRows / plan.Input.EstimatedRows : grown);
    }

    /// <summary>The other node, where a condition says that two are not the same.</summary>
    private static Variable? Apart(BoundExpression test, Variable node)
    {
        if (test is not BoundComparison { Operator: Comparison.NotEqual, Left: BoundVariable left, Right: BoundVariable right })
            return null;
        return left.Variable == node ? right.Variable : right.Variable == node ? left.Variable : null;
    }
}
