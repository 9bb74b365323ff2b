using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Building;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// One list that an aggregation collects, followed through the clauses that ask for its size, or how many of its items meet a condition;
/// with it the lists of those items.
/// </summary>
internal sealed class MeasuredList
{
    /// <summary>Through so many clauses a list is followed, so that the time that this takes stays linear in the text.</summary>
    private const int MostClauses = 64;

    private static readonly ExpressionType Integer = new(ValueTypes.Integer);

    private readonly BoundAggregate _collect;
    private readonly ListParts _parts;
    private readonly ExpressionReplacement _sizes;

    /// <summary>The size of each list that is followed: of the one collected, and of those that have some of its items.</summary>
    private readonly Dictionary<Variable, Variable> _counts = [];

    private MeasuredList(BoundAggregate collect)
    {
        _collect = collect;
        _counts[collect.Variable] = new Variable($"size({collect.Variable})", Integer, collect.Variable.IsAnonymous);
        _parts = new ListParts(collect);
        _sizes = new ExpressionReplacement(Size);
    }

    /// <summary>Puts a number in the place of a list, where nothing but its size is asked.</summary>
    /// <param name="clauses">The clauses of a query; written over where it is so.</param>
    /// <param name="at">The one that collects the list.</param>
    /// <param name="collect">The list.</param>
    /// <param name="columns">The results of the query.</param>
    public static void Replace(BoundClause[] clauses, int at, BoundAggregate collect, ImmutableArray<Variable> columns)
    {
        MeasuredList list = new(collect);
        List<BoundClause>? changed = list.Changed(clauses.AsSpan(at));
        if (changed is null || columns.Any(list._counts.ContainsKey))
            return;
        list.PassPartsOn(changed);
        for (int i = 0; i < changed.Count; i++)
            clauses[at + i] = changed[i];
    }

    /// <summary>The clauses up to the one that lets go of the lists; null where they ask for more than a size.</summary>
    private List<BoundClause>? Changed(ReadOnlySpan<BoundClause> clauses)
    {
        List<BoundClause> changed = [];
        foreach (BoundClause clause in clauses)
        {
            BoundProjection? projection = clause as BoundProjection;
            if (changed.Count == MostClauses || (projection is null ? Unread(clause) : Changed(projection)) is not { } next)
                return null;
            changed.Add(next);
            if (projection?.Items.All(item => !_counts.ContainsKey(item.Variable)) == true)
                break;
        }

        return changed;
    }

    private BoundProjection? Changed(BoundProjection clause)
    {
        ImmutableArray<BoundItem> items = [.. clause.Items.Select(Item)];
        // Different lists may be of one size.
        if (clause.Distinct && clause.Items.Any(item => _counts.ContainsKey(item.Variable)))
            return null;
        BoundProjection changed = clause with
        {
            Aggregation = clause.Aggregation is { } grouping
                ? new BoundAggregation([.. grouping.Keys.Select(Key)], [.. grouping.Aggregates.Select(Aggregate)]) : null,
            Items = [.. items.DistinctBy(item => item.Variable)],
            OrderBy = [.. clause.OrderBy.Select(key => key with { Expression = _sizes.Apply(key.Expression) })],
            Where = [.. clause.Where.Select(Condition)],
        };
        return FreeVariables.Of(changed.Expressions).Any(_counts.ContainsKey) ? null : changed;
    }

    /// <summary>The counts of items go along with the size of the list, from where both are counted.</summary>
    private void PassPartsOn(List<BoundClause> clauses)
    {
        if (_parts.Counts.Count == 0)
            return;
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i] is not BoundProjection projection)
                continue;
            if (i == 0)
            {
                BoundAggregation grouping = projection.Aggregation!;
                projection = projection with { Aggregation = grouping with { Aggregates = [.. grouping.Aggregates, .. _parts.Counts] } };
            }

            if (projection.Items.Any(item => item.Variable == _counts[_collect.Variable]))
            {
                IEnumerable<BoundItem> parts = _parts.Counts.Select(
                    part => new BoundItem(part.Variable, new BoundVariable(part.Span, part.Variable)));
                projection = projection with { Items = [.. projection.Items.Concat(parts).DistinctBy(item => item.Variable)] };
            }

            clauses[i] = projection;
        }
    }

    private BoundClause? Unread(BoundClause clause) => FreeVariables.Of(clause.Expressions).Any(_counts.ContainsKey)
        || clause.Patterns.Any(pattern => PatternMentions.All(pattern).Any(_counts.ContainsKey))
        || clause.Queries.Any(query => query.Arguments.Any(_counts.ContainsKey)) ? null : clause;

    private BoundItem Item(BoundItem item)
    {
        bool isPassedOn = item.Expression is BoundVariable { Variable: var same } && same == item.Variable;
        if (isPassedOn && _counts.TryGetValue(item.Variable, out Variable? count))
            return new BoundItem(count, new BoundVariable(item.Expression.Span, count));
        if (Part(item.Expression) is not { } part)
            return item with { Expression = _sizes.Apply(item.Expression) };
        _counts[item.Variable] = part;
        return new BoundItem(part, new BoundVariable(item.Expression.Span, part));
    }

    private BoundItem Key(BoundItem item) => item with { Expression = _sizes.Apply(item.Expression) };

    private BoundAggregate Aggregate(BoundAggregate aggregate) => aggregate == _collect
        ? aggregate with { Variable = _counts[_collect.Variable], Function = new CountFunction(), IsMeasured = true }
        : aggregate with { Arguments = _sizes.Apply(aggregate.Arguments) };

    /// <summary>A condition on rows, of which false and null are the same.</summary>
    private BoundExpression Condition(BoundExpression condition)
    {
        if (condition is BoundLogical { Connective: LogicalConnective.And } and)
            return and with { Left = Condition(and.Left), Right = Condition(and.Right) };
        if (condition is not BoundQuantifier { List: BoundVariable { Variable: var list } } quantified || list != _collect.Variable)
            return _sizes.Apply(condition);
        BoundExpression asked = quantified.Quantifier == Quantifier.None
            ? new BoundNot(quantified.Where.Span, quantified.Where) : quantified.Where;
        if (_parts.Of(quantified.Span, quantified.Variable, asked) is not { } part)
            return condition;
        BoundVariable met = new(condition.Span, part), size = new(condition.Span, _counts[_collect.Variable]);
        return quantified.Quantifier switch
        {
            Quantifier.Any => new BoundComparison(condition.Span, Comparison.Greater, met, Number(condition.Span, 0)),
            Quantifier.Single => Single(quantified, met, size) ?? condition,
            _ => new BoundComparison(condition.Span, Comparison.Equal, met, size),
        };
    }

    /// <summary>One item meets it, and of all others it is known that they do not.</summary>
    private BoundLogical? Single(BoundQuantifier single, BoundVariable met, BoundVariable size)
    {
        BoundNot not = new(single.Where.Span, single.Where);
        if (_parts.Of(single.Span, single.Variable, not) is not { } part)
            return null;
        BoundArithmetic told = new(single.Span, Integer, ArithmeticOperator.Add, met, new BoundVariable(single.Span, part));
        return new BoundLogical(
            single.Span, LogicalConnective.And, new BoundComparison(single.Span, Comparison.Equal, met, Number(single.Span, 1)),
            new BoundComparison(single.Span, Comparison.Equal, told, size));
    }

    private static BoundConstant Number(SourceSpan place, long number) => new(place, Integer, Value.FromInteger(number));

    /// <summary>How many items a list of some items has, where it is one.</summary>
    private Variable? Part(BoundExpression expression) =>
        expression is BoundListComprehension { List: BoundVariable { Variable: var list }, Where: { } where, Projection: null } some
            && list == _collect.Variable ? _parts.Of(some.Span, some.Variable, where) : null;

    private BoundExpression? Size(BoundExpression expression)
    {
        if (expression is not BoundFunctionCall { Function: SizeFunction or IsEmptyFunction, Arguments: [var list] } call)
            return null;
        Variable? count = list is BoundVariable { Variable: var known } ? _counts.GetValueOrDefault(known) : Part(list);
        if (count is null)
            return null;
        BoundVariable size = new(call.Span, count);
        return call.Function is SizeFunction ? size
            : new BoundComparison(call.Span, Comparison.Equal, size, Number(call.Span, 0));
    }
}
