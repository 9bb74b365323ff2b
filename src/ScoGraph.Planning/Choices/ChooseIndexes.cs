using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Finds nodes through a declared index instead of scanning the label: by equality of several properties, by bounds and prefixes. What one
/// equality finds is left to <see cref="ChooseSeeks"/>, which needs no declared index. A value that may fail is computed early, and the
/// condition tested again in its place where it has failed.
/// </summary>
internal sealed class ChooseIndexes : IPlanPass
{
    public string Name => "choose-indexes";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.Rewrite(root, plan => Choose(plan, context));

    private static LogicalOperator Choose(LogicalOperator plan, PlanningContext context)
    {
        if (plan is not LogicalFilter { Input: LogicalNodeScan { Label: { } label } scan } filter)
            return plan;
        IReadOnlyList<ImmutableArray<string>> indexes = context.SortedIndexes(label);
        if (indexes.Count == 0)
            return plan;
        ImmutableArray<IndexCondition> conditions =
            [.. filter.Predicates.Select(p => IndexConditions.Of(p, scan.Node)).OfType<IndexCondition>()];
        bool anyEquality = filter.Predicates.Any(p => LabelPredicates.Equality(p, scan.Node) is not null);
        LogicalIndexSeek? best = null;
        foreach (ImmutableArray<string> keys in indexes)
        {
            LogicalIndexSeek seek = new(scan.Input, scan.Node, label, keys, Answered(keys, conditions));
            int least = seek.Conditions.Length > seek.Equalities ? anyEquality ? 1 : 0 : 2;
            if (seek.Equalities >= least && (best is null || IsBetter(seek, best)))
                best = seek;
        }

        if (best is null)
            return plan;
        ImmutableArray<BoundExpression> rest = [.. filter.Predicates.Select(p => Rest(p, best)).OfType<BoundExpression>()];
        return rest.IsEmpty ? best : new LogicalFilter(best, rest);
    }

    /// <summary>What is left of a predicate: nothing where the index answers it, unless its value may fail.</summary>
    private static BoundExpression? Rest(BoundExpression predicate, LogicalIndexSeek seek) =>
        seek.Conditions.FirstOrDefault(condition => ReferenceEquals(condition.Predicate, predicate)) is not { } answered ? predicate
            : answered.Mark is { } mark ? new LateCondition(predicate, mark) : null;

    private static bool IsBetter(LogicalIndexSeek seek, LogicalIndexSeek other) =>
        (seek.Equalities, seek.Conditions.Length).CompareTo((other.Equalities, other.Conditions.Length)) > 0;

    /// <summary>What an index answers: an equality for each of its first properties, and all bounds on the one behind.</summary>
    private static ImmutableArray<IndexCondition> Answered(ImmutableArray<string> keys, ImmutableArray<IndexCondition> conditions)
    {
        List<IndexCondition> answered = [];
        foreach (string key in keys)
        {
            IndexCondition? equality = conditions.FirstOrDefault(condition => condition.IsEquality && condition.Key == key);
            if (equality is null)
            {
                answered.AddRange(conditions.Where(condition => condition.Key == key));
                break;
            }

            answered.Add(equality);
        }

        return [.. answered];
    }
}
