using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Takes the first rows of an order from an index that has it, and stops there, instead of looking at all and keeping the first. Only
/// where what is computed on the way cannot fail: it is computed for fewer rows. Of equal nodes those come that come without the index;
/// of equal relationships those of the lowest ids, for a walk finds them by the nodes that they are at.
/// </summary>
internal sealed class UseIndexOrder : IPlanPass
{
    public string Name => "use-index-order";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.Rewrite(root, plan => plan is LogicalTop top ? Choose(top, context) : plan);

    private static LogicalOperator Choose(LogicalTop top, PlanningContext context)
    {
        List<LogicalUnary> between = [];
        LogicalOperator at = top.Input;
        for (; at is LogicalProject or LogicalFilter or LogicalRelationshipEnds; at = ((LogicalUnary)at).Input)
            between.Add((LogicalUnary)at);
        if (!between.TrueForAll(CanBeLeftOut) || Element(at) is not { } element || Keys(top, between, element) is not { } keys
            || Ordered(at, keys, context) is not { } seek)
            return top;
        if (WalkedRelationships.Of(at) is { } walked)
        {
            LogicalRelationshipEnds ends = walked.Ends(seek);
            if (walked.OfEnds is { IsEmpty: false } predicates)
                between.Add(new LogicalFilter(ends, predicates));
            between.Add(ends);
        }

        if (!IsWorthwhile(top, between, seek, context))
            return top;
        LogicalOperator plan = seek with { Order = top.Keys[0].Descending ? IndexOrder.Descending : IndexOrder.Ascending };
        for (int i = between.Count - 1; i >= 0; i--)
            plan = between[i].WithInputs([plan]);
        return new LogicalLimit(top.Skip is null ? plan : new LogicalSkip(plan, top.Skip), top.Limit);
    }

    private static bool CanBeLeftOut(LogicalUnary plan) => plan.IsRepeatable && (plan is LogicalFilter filter
        ? !filter.Predicates.Any(p => p is EarlyCondition or LateCondition || Fallibility.ConditionCanFail(p))
        : !plan.Expressions.Any(Fallibility.CanFail));

    private static Variable? Element(LogicalOperator plan) => plan switch
    {
        LogicalNodeScan { Label: not null, CountOnly: false, Input: LogicalArgument } scan => scan.Node,
        LogicalNodeSeek { Mark: null, Input: LogicalArgument } seek when !Fallibility.CanFail(seek.Value) => seek.Node,
        LogicalIndexSeek { Order: IndexOrder.None, CountOnly: false, Input: LogicalArgument } seek => seek.Element,
        LogicalExpand when WalkedRelationships.Of(plan) is { Start.Input: LogicalArgument } walked => walked.Relationship,
        _ => null,
    };

    /// <summary>The properties of the element that order the rows, in one direction; null where they are something else.</summary>
    private static List<string>? Keys(LogicalTop top, List<LogicalUnary> between, Variable element)
    {
        List<string> keys = [];
        foreach (BoundSortKey key in top.Keys)
        {
            if (key.Descending != top.Keys[0].Descending || Origin(key.Expression, 0) is not BoundProperty property
                || property.Target is not BoundVariable)
                return null;
            keys.Add(property.Key);
        }

        return keys;

        // What an expression was before it was given names: a property of the element, or null.
        BoundExpression? Origin(BoundExpression expression, int from)
        {
            switch (expression)
            {
                case BoundProperty { Target: BoundVariable } property:
                    return Origin(property.Target, from) is BoundVariable { Variable: var origin } && origin == element ? property : null;
                case BoundVariable variable:
                    for (int i = from; i < between.Count; i++)
                    {
                        if (between[i] is LogicalProject project
                            && project.Items.FirstOrDefault(item => item.Variable == variable.Variable) is { } item)
                            return Origin(item.Expression, i + 1);
                    }

                    return variable;
                default:
                    return null;
            }
        }
    }

    /// <summary>The elements through an index whose properties, behind those with one value, are those of the order.</summary>
    private static LogicalIndexSeek? Ordered(LogicalOperator plan, List<string> keys, PlanningContext context) => plan switch
    {
        LogicalNodeScan scan => Find(context.SortedIndexes(scan.Label!), keys) is { IsDefault: false } index
            ? new LogicalIndexSeek(scan.Input, scan.Node, scan.Label!, index, []) : null,
        LogicalNodeSeek seek => Find(context.SortedIndexes(seek.Label), [seek.Key, .. keys]) is { IsDefault: false } index
            ? new LogicalIndexSeek(seek.Input, seek.Node, seek.Label, index, [Equality(seek)]) : null,
        LogicalExpand => WalkedRelationships.Of(plan) is { } walked && Find(context.SortedIndexes(walked.Target), keys) is
        { IsDefault: false } index ? new LogicalIndexSeek(walked.Start.Input, walked.Relationship, walked.Target, index, []) : null,
        LogicalIndexSeek seek => seek.Conditions.All(condition => condition.Mark is null)
            && seek.Keys.Skip(seek.Equalities).SequenceEqual(keys) ? seek : null,
        _ => null,
    };

    private static ImmutableArray<string> Find(IReadOnlyList<ImmutableArray<string>> indexes, IReadOnlyList<string> keys) =>
        indexes.FirstOrDefault(index => index.SequenceEqual(keys));

    private static IndexCondition Equality(LogicalNodeSeek seek)
    {
        BoundExpression property = new BoundProperty(
            SourceSpan.None, new BoundVariable(SourceSpan.None, seek.Node), seek.Key);
        return new IndexCondition(
            seek.Key, Comparison.Equal, null, seek.Value,
            new BoundComparison(SourceSpan.None, Comparison.Equal, property, seek.Value));
    }

    /// <summary>Whether the conditions on the way let enough through that most elements need not be looked at.</summary>
    private static bool IsWorthwhile(LogicalTop top, List<LogicalUnary> between, LogicalIndexSeek seek, PlanningContext context)
    {
        double passing = between.OfType<LogicalFilter>().SelectMany(filter => filter.Predicates)
            .Aggregate(1.0, (part, condition) => part * context.Cost.Selectivity(condition));
        double wanted = Count(top.Limit) + (top.Skip is null ? 0 : Count(top.Skip));
        return wanted / Math.Max(passing, 1e-9) <= context.Cost.Elements(seek.Target) / 2;
    }

    /// <summary>How many rows an expression may ask for; few, where it is not known.</summary>
    private static double Count(BoundExpression expression) =>
        expression is BoundConstant { Value: { IsInteger: true } value } ? value.AsInteger() : 10;
}
