using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>
/// A query for witnesses as a plan of its own: what it takes of the row comes as parameters, and so does what its rows have in common with
/// it, as far as a comparison can tell; its columns are what its rows rest on, then its keys, then what <c>min</c> and <c>max</c> looked
/// at.
/// </summary>
internal static class WitnessPlan
{
    /// <summary>The parameter that holds a given variable. No text can name it.</summary>
    public static string Given(int number) => $"\u0001given{number}";

    /// <summary>The parameter that holds a key.</summary>
    public static string Key(int number) => $"\u0001key{number}";

    /// <param name="query">The query.</param>
    /// <param name="pinned">For each key whether rows are compared with it here; whoever takes them compares all.</param>
    public static (LogicalOperator Root, ImmutableArray<BoundColumn> Columns, PlanSupport Support) Of(
        WitnessQuery query, IReadOnlyList<bool> pinned)
    {
        LogicalOperator plan = Grounded(query.Plan, query.Given);
        ImmutableArray<BoundExpression> pins = [.. query.Keys.Select((key, i) => (key, i)).Where(k => pinned[k.i]).Select(
            k => (BoundExpression)new BoundComparison(
                SourceSpan.None, Comparison.Equal, Resolved(k.key.Inner, plan), new BoundParameter(SourceSpan.None, Key(k.i))))];
        if (!pins.IsEmpty)
            plan = new LogicalFilter(plan, pins);
        ImmutableArray<BoundItem> compared = [.. query.Keys.Concat(query.Extremes).Select(
            (key, i) => new BoundItem(new Variable($"key#{i}", key.Inner.Type, isAnonymous: true), key.Inner))];
        if (!compared.IsEmpty)
            plan = new LogicalProject(plan, compared);
        ImmutableArray<Variable> hidden = [.. query.Support.Reads.Distinct()];
        return (plan, [.. compared.Select(item => item.Variable).Concat(hidden).Select(v => new BoundColumn(v.Name, v))],
            new PlanSupport(query.Support, hidden));
    }

    /// <summary>The plan with parameters in place of what it took of the row around it.</summary>
    private static LogicalOperator Grounded(LogicalOperator plan, ImmutableArray<Variable> given)
    {
        List<LogicalOperator> chain = PlanTree.Chain(plan);
        LogicalOperator below = chain[^1] switch
        {
            LogicalUnion union => union.WithInputs([.. union.Parts.Select(part => Grounded(part, given))]),
            _ when given.IsEmpty => new LogicalArgument([]),
            _ => new LogicalProject(new LogicalArgument([]), [.. given.Select(
                (variable, i) => new BoundItem(variable, new BoundParameter(SourceSpan.None, Given(i))))]),
        };
        for (int i = chain.Count - 2; i >= 0; i--)
            below = chain[i].WithInputs([below, .. chain[i].Inputs[1..]]);
        return below;
    }

    /// <summary>
    /// A variable's own expression where the plan computes it, so that the comparison can move down to where that is at hand.
    /// </summary>
    private static BoundExpression Resolved(BoundExpression expression, LogicalOperator plan)
    {
        foreach (LogicalOperator step in PlanTree.Chain(plan))
        {
            if (step is LogicalAggregate or LogicalDistinct || expression is not BoundVariable { Variable: var variable })
                break;
            if (step is LogicalProject project && project.Items.FirstOrDefault(i => i.Variable == variable) is { } item
                && Purity.IsRepeatable(item.Expression))
                expression = item.Expression;
        }

        return expression;
    }
}
