using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Finds nodes through a declared index instead of scanning the label: by equality of several properties, by bounds and prefixes. What one
/// equality finds is left to <see cref="ChooseSeeks"/>, which needs no declared index. Relationships are found so, too, instead of walking
/// from all nodes with a label. A value that may fail is computed early, and the condition tested again in its place where it has failed.
/// </summary>
internal sealed class ChooseIndexes : IPlanPass
{
    /// <summary>What an equality leaves of relationships. Who declares an index has many values.</summary>
    private const double OneOfMany = 0.01;

    public string Name => "choose-indexes";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.Rewrite(root, plan => Choose(plan, context));

    private static LogicalOperator Choose(LogicalOperator plan, PlanningContext context) => plan switch
    {
        LogicalFilter { Input: LogicalNodeScan { Label: { } label } scan } filter =>
            Seek(filter.Predicates, scan.Input, scan.Node, label, context) is { } seek
                ? Filtered(seek, Rest(filter.Predicates, seek)) : plan,
        LogicalFilter { Input: LogicalExpand expand } filter when WalkedRelationships.Of(expand) is { } walked =>
            ChooseOf(filter, walked, context) ?? plan,
        _ => plan,
    };

    /// <summary>
    /// Relationships, whose ends are then looked up, instead of those around all nodes; null where no index answers.
    /// </summary>
    private static LogicalOperator? ChooseOf(LogicalFilter filter, WalkedRelationships walked, PlanningContext context)
    {
        LogicalNodeScan start = walked.Start;
        LogicalExpand expand = walked.Expand;
        // What is compared with an end is known when that is, not before.
        ImmutableArray<BoundExpression> alone =
            [.. filter.Predicates.Where(p => !FreeVariables.Of(p).Any(read => read == expand.From || read == expand.To))];
        return Seek(alone, start.Input, walked.Relationship, walked.Target, context) is not { } seek
            || Found(seek, context) > context.Cost.Nodes(start.Label) * context.Cost.Degree(start.Label, expand.Types, expand.Direction)
            ? null : Filtered(walked.Ends(seek), walked.OfEnds.AddRange(Rest(filter.Predicates, seek)));
    }

    /// <summary>About how many relationships an index finds: of their values no statistics are kept.</summary>
    private static double Found(LogicalIndexSeek seek, PlanningContext context) => seek.Conditions.Aggregate(
        context.Cost.Elements(seek.Target), (found, condition) => found * (condition.IsEquality ? OneOfMany : CostModel.UnknownCondition));

    /// <summary>The elements through the index that answers most; null where none answers enough.</summary>
    private static LogicalIndexSeek? Seek(
        ImmutableArray<BoundExpression> predicates, LogicalOperator input, Variable element, DeclarationTarget target,
        PlanningContext context)
    {
        IReadOnlyList<ImmutableArray<string>> indexes = context.SortedIndexes(target);
        if (indexes.Count == 0)
            return null;
        ImmutableArray<IndexCondition> conditions =
            [.. predicates.Select(p => IndexConditions.Of(p, element)).OfType<IndexCondition>()];
        bool anyEquality = predicates.Any(p => LabelPredicates.Equality(p, element) is not null);
        LogicalIndexSeek? best = null;
        foreach (ImmutableArray<string> keys in indexes)
        {
            LogicalIndexSeek seek = new(input, element, target, keys, Answered(keys, conditions));
            if (seek.Conditions.Length > 0 && seek.Equalities >= Least(seek, anyEquality) && (best is null || IsBetter(seek, best)))
                best = seek;
        }

        return best;
    }

    /// <summary>How many equalities an index must answer: one equality of a node needs no declared index.</summary>
    private static int Least(LogicalIndexSeek seek, bool anyEquality) =>
        seek.Conditions.Length > seek.Equalities ? anyEquality ? 1 : 0 : seek.Target.IsRelationships ? 1 : 2;

    private static LogicalOperator Filtered(LogicalOperator plan, ImmutableArray<BoundExpression> predicates) =>
        predicates.IsEmpty ? plan : new LogicalFilter(plan, predicates);

    private static ImmutableArray<BoundExpression> Rest(ImmutableArray<BoundExpression> predicates, LogicalIndexSeek seek) =>
        [.. predicates.Select(p => Rest(p, seek)).OfType<BoundExpression>()];

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
