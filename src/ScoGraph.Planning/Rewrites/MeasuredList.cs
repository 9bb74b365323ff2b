using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Building;

namespace ScoGraph.Planning.Rewrites;

/// <summary>One list that an aggregation collects, followed through the clauses that ask for its size.</summary>
internal sealed class MeasuredList
{
    /// <summary>Through so many clauses a list is followed, so that the time that this takes stays linear in the text.</summary>
    private const int MostClauses = 64;

    private readonly BoundAggregate _collect;
    private readonly Variable _count;
    private readonly ExpressionReplacement _sizes;

    private MeasuredList(BoundAggregate collect)
    {
        _collect = collect;
        _count = new Variable($"size({collect.Variable})", new ExpressionType(ValueTypes.Integer), collect.Variable.IsAnonymous);
        _sizes = new ExpressionReplacement(Size);
    }

    /// <summary>Puts a number in the place of a list, where nothing but its size is asked.</summary>
    /// <param name="clauses">The clauses of a query; written over where it is so.</param>
    /// <param name="at">The one that collects the list.</param>
    /// <param name="collect">The list.</param>
    /// <param name="columns">The results of the query.</param>
    public static void Replace(BoundClause[] clauses, int at, BoundAggregate collect, ImmutableArray<Variable> columns)
    {
        if (columns.Contains(collect.Variable))
            return;
        List<BoundClause>? changed = new MeasuredList(collect).Changed(clauses.AsSpan(at));
        for (int i = 0; i < changed?.Count; i++)
            clauses[at + i] = changed[i];
    }

    /// <summary>The clauses up to the one that lets go of the list; null where they ask for more than its size.</summary>
    private List<BoundClause>? Changed(ReadOnlySpan<BoundClause> clauses)
    {
        List<BoundClause> changed = [];
        foreach (BoundClause clause in clauses)
        {
            BoundProjection? projection = clause as BoundProjection;
            if (changed.Count == MostClauses || (projection is null ? Unread(clause) : Changed(projection)) is not { } next)
                return null;
            changed.Add(next);
            if (projection?.Items.All(item => item.Variable != _collect.Variable) == true)
                break;
        }

        return changed;
    }

    private BoundProjection? Changed(BoundProjection clause)
    {
        // Different lists may be of one size.
        if (clause.Distinct && clause.Items.Any(item => item.Variable == _collect.Variable))
            return null;
        BoundProjection changed = clause with
        {
            Aggregation = clause.Aggregation is { } grouping
                ? new BoundAggregation([.. grouping.Keys.Select(Item)], [.. grouping.Aggregates.Select(Aggregate)]) : null,
            Items = [.. clause.Items.Select(item => IsPassedOn(item) ? new BoundItem(_count, Count(item.Expression)) : Item(item))],
            OrderBy = [.. clause.OrderBy.Select(key => key with { Expression = _sizes.Apply(key.Expression) })],
            Where = _sizes.Apply(clause.Where),
        };
        return FreeVariables.Of(changed.Expressions).Contains(_collect.Variable) ? null : changed;
    }

    private BoundClause? Unread(BoundClause clause) => FreeVariables.Of(clause.Expressions).Contains(_collect.Variable)
        || clause.Patterns.Any(pattern => PatternMentions.All(pattern).Contains(_collect.Variable))
        || clause.Queries.Any(query => query.Arguments.Contains(_collect.Variable)) ? null : clause;

    private bool IsPassedOn(BoundItem item) =>
        item.Variable == _collect.Variable && item.Expression is BoundVariable { Variable: var same } && same == item.Variable;

    private BoundItem Item(BoundItem item) => item with { Expression = _sizes.Apply(item.Expression) };

    private BoundAggregate Aggregate(BoundAggregate aggregate) => aggregate == _collect
        ? aggregate with { Variable = _count, Function = new CountFunction(), IsMeasured = true }
        : aggregate with { Arguments = _sizes.Apply(aggregate.Arguments) };

    private BoundVariable Count(BoundExpression place) => new(place.Span, _count);

    private BoundExpression? Size(BoundExpression expression)
    {
        if (expression is not BoundFunctionCall { Arguments: [BoundVariable { Variable: var list }] } call || list != _collect.Variable)
            return null;
        return call.Function switch
        {
            SizeFunction => Count(call),
            IsEmptyFunction => new BoundComparison(
                call.Span, Comparison.Equal, Count(call),
                new BoundConstant(call.Span, new ExpressionType(ValueTypes.Integer), Value.FromInteger(0))),
            _ => null,
        };
    }
}
