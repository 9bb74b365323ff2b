using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;

namespace ScoGraph.Properties.Reference;

/// <summary>WITH and RETURN: items, groups, DISTINCT, order, SKIP and LIMIT.</summary>
internal sealed class Projections(Interpreter interpreter)
{
    public List<Bindings?> Project(Projection projection, IReadOnlyList<Bindings?> rows, Bindings? outer)
    {
        List<Projected> projected = projection.Items.Any(i => AggregateSearch.Contains(i.Expression)) ? Grouped(projection, rows, outer)
            : [.. rows.Select(r => new Projected(Items(projection, r, null, outer), r))];
        if (projection.Distinct)
            projected = [.. projected.DistinctBy(p => Key(p.Row))];
        IEnumerable<Projected> ordered = projection.OrderBy.IsEmpty ? projected
            : projected.OrderBy(p => SortKeys(projection, p), Comparer<object?[]>.Create((a, b) => Compare(projection.OrderBy, a!, b!)));
        if (projection.Skip is not null)
            ordered = ordered.Skip((int)(long)interpreter.Expressions.Evaluate(projection.Skip, outer)!);
        if (projection.Limit is not null)
            ordered = ordered.Take((int)(long)interpreter.Expressions.Evaluate(projection.Limit, outer)!);
        return [.. ordered.Select(p => p.Row)];
    }

    public static string Key(Bindings? row) =>
        string.Join("|", row.All().OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + "=" + Comparing.Key(e.Value)));

    /// <summary>Items without aggregates are the keys; without keys there is one group, also of no rows.</summary>
    private List<Projected> Grouped(Projection projection, IReadOnlyList<Bindings?> rows, Bindings? outer)
    {
        ProjectionItem[] keys = [.. projection.Items.Where(i => !AggregateSearch.Contains(i.Expression))];
        List<List<Bindings?>> groups = [.. rows
            .GroupBy(r => string.Join("|", keys.Select(k => Comparing.Key(interpreter.Expressions.Evaluate(k.Expression, r)))))
                .Select(g => g.ToList())];
        if (keys.Length == 0 && groups.Count == 0)
            groups.Add([]);
        return [.. groups.Select(g => new Projected(Items(projection, g.FirstOrDefault() ?? outer, g, outer), null))];
    }

    private Bindings? Items(Projection projection, Bindings? row, IReadOnlyList<Bindings?>? group, Bindings? outer)
    {
        Bindings? result = projection.All ? row : outer;
        foreach (ProjectionItem item in projection.Items)
        {
            string name = item.Alias?.Name ?? (item.Expression is VariableReference v ? v.Name : item.Text);
            result = result.With(name, interpreter.Expressions.Evaluate(item.Expression, row, group));
        }

        return result;
    }

    /// <summary>Sort keys see the items, and behind them the row that they were made from.</summary>
    private object?[] SortKeys(Projection projection, Projected projected)
    {
        Bindings? row = projected.Row.All().Aggregate(projected.From, (r, e) => r.With(e.Key, e.Value));
        return [.. projection.OrderBy.Select(o => interpreter.Expressions.Evaluate(o.Expression, row))];
    }

    private static int Compare(IReadOnlyList<SortItem> order, object?[] a, object?[] b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if (Comparing.Order(a[i], b[i]) is not 0 and int decided)
                return order[i].Descending ? -decided : decided;
        }

        return 0;
    }

    private sealed record Projected(Bindings? Row, Bindings? From);
}

/// <summary>Whether an aggregate stands in an expression; those within subqueries are the subqueries' own.</summary>
internal static class AggregateSearch
{
    public static bool Contains(Expression? expression) => expression switch
    {
        CountStar => true,
        FunctionCall e => Aggregates.Contains(e.Function.Name) || e.Arguments.Any(Contains),
        Parenthesized e => Contains(e.Inner),
        UnaryExpression e => Contains(e.Operand),
        BinaryExpression e => Contains(e.Left) || Contains(e.Right),
        ComparisonChain e => Contains(e.First) || e.Links.Any(l => Contains(l.Operand)),
        NullPredicate e => Contains(e.Operand),
        ListLiteral e => e.Items.Any(Contains),
        MapLiteral e => e.Entries.Any(m => Contains(m.Value)),
        PropertyAccess e => Contains(e.Target),
        IndexAccess e => Contains(e.Target) || Contains(e.Index),
        SliceAccess e => Contains(e.Target) || Contains(e.From) || Contains(e.To),
        CaseExpression e => Contains(e.Operand) || e.Branches.Any(b => Contains(b.When) || Contains(b.Then)) || Contains(e.Otherwise),
        ListComprehension e => Contains(e.List),
        QuantifierExpression e => Contains(e.List),
        ReduceExpression e => Contains(e.Initial) || Contains(e.List),
        _ => false,
    };
}
