using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Reads properties after a top-k instead of before it: what is only returned is read for the few rows that stay (late materialisation;
/// Abadi, Myers, DeWitt and Madden, ICDE 2007). Only what cannot fail is moved, and nothing past a change of the graph.
/// </summary>
internal sealed class ProjectLate : IPlanPass
{
    public string Name => "project-late";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.All(root).Any(plan => plan.Has(OperatorTraits.Writes)) ? root : PlanTree.Rewrite(root, Move);

    private static LogicalOperator Move(LogicalOperator plan)
    {
        if (plan is not LogicalTop { Input: LogicalProject project } top)
            return plan;
        HashSet<Variable> below = OperatorVariables.Bound(project.Input);
        Dictionary<Variable, BoundExpression> movable = project.Items
            .Where(i => Purity.IsTotal(i.Expression) && !below.Contains(i.Variable)).ToDictionary(i => i.Variable, i => i.Expression);
        ImmutableArray<BoundSortKey> keys = [.. top.Keys.Select(k => k.Expression is BoundVariable { Variable: var variable }
            && movable.TryGetValue(variable, out BoundExpression? expression) ? k with { Expression = expression } : k)];
        HashSet<Variable> needed = FreeVariables.Of(keys.Select(k => k.Expression));
        ImmutableArray<BoundItem> late = [.. project.Items.Where(i => movable.ContainsKey(i.Variable) && !needed.Contains(i.Variable))];
        if (late.IsEmpty)
            return plan;
        ImmutableArray<BoundItem> early = [.. project.Items.Except(late)];
        LogicalOperator input = early.IsEmpty ? project.Input : project with { Items = early };
        return new LogicalProject(top with { Input = input, Keys = keys }, late);
    }
}
