using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// How many items of a collected list meet conditions: each a count beside that of the list, of the rows that are collected.
/// </summary>
/// <param name="collect">The list.</param>
internal sealed class ListParts(BoundAggregate collect)
{
    private readonly List<BoundAggregate> _counts = [];

    /// <summary>The counts, as aggregates.</summary>
    public IReadOnlyList<BoundAggregate> Counts => _counts;

    /// <summary>
    /// The count of those items that meet a condition; null where it cannot be asked of the rows: it must read the item alone and never
    /// fail.
    /// </summary>
    /// <param name="span">What is written in the place of the count.</param>
    /// <param name="item">The item in the condition.</param>
    /// <param name="condition">The condition.</param>
    public Variable? Of(SourceSpan span, Variable item, BoundExpression condition)
    {
        if (collect is not { Distinct: false, Arguments: [BoundVariable or BoundProperty { Target: BoundVariable }] }
            || !Purity.IsRepeatable(condition) || Fallibility.ConditionCanFail(condition) || ExpressionTree.All(condition).Any(IsLoop)
            || FreeVariables.Of(condition).Any(read => read != item))
            return null;
        BoundExpression value = collect.Arguments[0];
        ExpressionReplacement asked = new(part => part is BoundVariable { Variable: var read } && read == item ? value : null);
        BoundExpression of = asked.Apply(condition);
        if (FreeVariables.Of(of).Contains(item))
            return null;
        // Nulls are not collected, and a comparison with one is not true.
        if (!IsStrict(condition, item))
            of = new BoundLogical(span, LogicalConnective.And, new BoundIsNull(span, value, Negated: true), of);
        ExpressionType integer = new(ValueTypes.Integer);
        BoundCase one = new(
            span, new ExpressionType(ValueTypes.Integer | ValueTypes.Null), null,
            [new BoundCaseBranch(of, new BoundConstant(span, integer, Value.FromInteger(1)))], null, null);
        Variable count = new($"size({collect.Variable})", integer, isAnonymous: true);
        _counts.Add(new BoundAggregate(span, count, new CountFunction(), Distinct: false, [one]));
        return count;
    }

    /// <summary>Whether the condition has variables of its own, or asks a pattern.</summary>
    private static bool IsLoop(BoundExpression part) =>
        part is BoundSubquery or BoundListComprehension or BoundQuantifier or BoundReduce || part is BoundCase { Subject: not null };

    private static bool IsStrict(BoundExpression condition, Variable item) => condition is BoundComparison comparison
        && (Reads(comparison.Left, item) || Reads(comparison.Right, item));

    private static bool Reads(BoundExpression side, Variable item) =>
        (side is BoundProperty property ? property.Target : side) is BoundVariable { Variable: var read } && read == item;
}
