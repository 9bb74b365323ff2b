using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Clauses;

/// <summary>Queries with their UNIONs, as statements and inside expressions.</summary>
internal static class QueryBinder
{
    public static BoundQuery BindStatement(Query query, StatementState state)
    {
        BatchBinder.Check(query);
        return Bind(query, state, null, null);
    }

    /// <summary>The query of a subquery, whose arguments the caller fills in.</summary>
    public static BoundQuery BindSubquery(SubqueryExpression subquery, StatementState state, Scope outer)
    {
        BoundQuery query = Bind(subquery.Body, state, outer, subquery.Kind);
        if (subquery.Kind == SubqueryKind.Collect && query.Columns.Length != 1)
            throw BindingErrors.Unexpected("COLLECT takes a query that returns exactly one column.", subquery.Span);
        return query;
    }

    private static BoundQuery Bind(Query query, StatementState state, Scope? outer, SubqueryKind? kind)
    {
        bool isWhole = kind is null && query.Unions.IsEmpty && query.First.Clauses.Length == 1 && !ComposedBinder.IsComposed(query.First);
        return Bind(query, part => SingleQueryBinder.Bind(part, new ClauseContext(state, outer, isWhole), kind));
    }

    /// <summary>A query whose parts are bound by a function of the caller's.</summary>
    public static BoundQuery Bind(Query query, Func<SingleQuery, BoundSingleQuery> bindPart)
    {
        BoundSingleQuery first = bindPart(query.First);
        List<BoundUnionPart> parts = [new(first.Clauses, [.. first.Columns.Select(c => c.Variable)])];
        bool all = !query.Unions.IsEmpty && query.Unions[0].All;
        foreach (UnionPart union in query.Unions)
        {
            if (union.All != all)
                throw BindingErrors.ClauseOrder(
                    "UNION and UNION ALL cannot be mixed in one query.", union.Span, "Use one of them throughout.");
            BoundSingleQuery next = bindPart(union.Query);
            parts.Add(new BoundUnionPart(next.Clauses, Align(first.Columns, next.Columns, "a UNION", union.Span)));
        }

        return Join(parts, first.Columns, all);
    }

    /// <summary>Parts whose columns stand in one order, as one query.</summary>
    public static BoundQuery Join(List<BoundUnionPart> parts, ImmutableArray<BoundColumn> first, bool all)
    {
        if (parts.Count == 1)
            return new BoundQuery([.. parts], first, all, []);
        ImmutableArray<BoundColumn> columns = [.. first.Select((c, i) => new BoundColumn(c.Name, Merged(c.Name, i, parts)))];
        return new BoundQuery([.. parts], columns, all, []);
    }

    /// <summary>The columns of another part in the order of the first.</summary>
    public static ImmutableArray<Variable> Align(
        ImmutableArray<BoundColumn> first, ImmutableArray<BoundColumn> next, string whole, SourceSpan span)
    {
        if (!first.Select(c => c.Name).ToHashSet(StringComparer.Ordinal).SetEquals(next.Select(c => c.Name)))
        {
            throw BindingErrors.DifferentColumns(
                whole, string.Join(", ", first.Select(c => c.Name)), string.Join(", ", next.Select(c => c.Name)), span);
        }

        return [.. first.Select(c => next.First(n => n.Name == c.Name).Variable)];
    }

    private static Variable Merged(string name, int column, List<BoundUnionPart> parts)
    {
        ExpressionType type = parts[0].Columns[column].Type;
        foreach (BoundUnionPart part in parts.Skip(1))
            type = TypeRules.Union(type, part.Columns[column].Type);
        return new Variable(name, type);
    }
}
