using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Expressions;
using ScoGraph.Binding.Scopes;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Clauses;

/// <summary>
/// Queries made of queries, in the words of clauses that there are: NEXT goes on with the columns of the query before it; a UNION behind
/// NEXT is a subquery for which the rows are collected, so that each part has all of them; WHEN is a subquery for each row, of whose parts
/// the one runs whose number was chosen before.
/// </summary>
internal sealed class ComposedBinder
{
    private readonly ClauseContext _context;
    private readonly SubqueryKind? _kind;
    private readonly List<BoundClause> _clauses = [];

    private ComposedBinder(ClauseContext context, SubqueryKind? kind) => (_context, _kind) = (context, kind);

    public static bool IsComposed(SingleQuery query) => query.Clauses is [SequenceClause or BracedClause or ConditionalClause];

    public static BoundSingleQuery Bind(SingleQuery query, ClauseContext context, SubqueryKind? kind)
    {
        ComposedBinder binder = new(context, kind);
        ImmutableArray<BoundColumn> columns = binder.AddPart(query, hasRows: false);
        return new BoundSingleQuery([.. binder._clauses], columns);
    }

    /// <param name="query">What goes on with the rows under way.</param>
    /// <param name="hasRows">Whether there are such rows, rather than one empty row.</param>
    private ImmutableArray<BoundColumn> Add(Query query, bool hasRows) =>
        query.Unions.IsEmpty ? AddPart(query.First, hasRows) : AddUnion(query, hasRows);

    private ImmutableArray<BoundColumn> AddPart(SingleQuery part, bool hasRows)
    {
        switch (part.Clauses)
        {
            case [SequenceClause sequence]:
                return AddSequence(sequence, hasRows);
            case [BracedClause braced]:
                return Add(braced.Body, hasRows);
            case [ConditionalClause conditional]:
                return AddConditional(conditional);
            default:
                BoundSingleQuery bound = SingleQueryBinder.Bind(part, _context, _kind);
                _clauses.AddRange(bound.Clauses);
                return bound.Columns;
        }
    }

    private ImmutableArray<BoundColumn> AddSequence(SequenceClause sequence, bool hasRows)
    {
        ImmutableArray<BoundColumn> columns = [];
        foreach (Query query in sequence.Queries)
        {
            columns = Add(query, hasRows);
            if (query != sequence.Queries[^1])
                CheckPassesOn(query, columns);
            hasRows = true;
        }

        return columns;
    }

    private static void CheckPassesOn(Query query, ImmutableArray<BoundColumn> columns)
    {
        if (columns.IsEmpty)
            throw BindingErrors.NothingBeforeNext(query.Span);
        foreach (ReturnClause end in query.Parts.Select(part => part.Clauses[^1]).OfType<ReturnClause>())
        {
            if (end.Projection.Items.FirstOrDefault(i => i.Alias is null && i.Expression is not VariableReference) is { } nameless)
                throw BindingErrors.NoAliasBeforeNext(nameless.Span);
        }
    }

    private ImmutableArray<BoundColumn> AddUnion(Query query, bool hasRows)
    {
        ImmutableArray<KeyValuePair<string, Variable>> table = [.. hasRows ? _context.Scope.Own : []];
        Variable? rows = hasRows ? Collect(table, query.Span) : null;
        return AddSubquery(query.Span, query.IsUpdate, frame => QueryBinder.Bind(query, part =>
        {
            ComposedBinder binder = Inside();
            if (rows is not null)
            {
                frame.Use(rows);
                binder.Unfold(rows, table, part.Span);
            }

            ImmutableArray<BoundColumn> columns = binder.AddPart(part, hasRows);
            return new BoundSingleQuery([.. binder._clauses], columns);
        }));
    }

    private ImmutableArray<BoundColumn> AddConditional(ConditionalClause conditional)
    {
        SourceSpan span = conditional.Span;
        ExpressionType integer = new(ValueTypes.Integer);
        Variable choice = _context.State.Unnamed("choice", integer);
        ImmutableArray<BoundCaseBranch> branches = [.. conditional.Branches.Select((branch, i) => new BoundCaseBranch(
            ExpressionBinder.BindPredicate(branch.When, _context.Expressions), Number(i)))];
        BoundCase chosen = new(span, integer, null, branches, Number(branches.Length), null);
        _clauses.Add(new BoundUnwind(span, new BoundList(span, TypeRules.ListOf([chosen]), [chosen]), choice));
        return AddSubquery(span, conditional.IsUpdate, frame =>
        {
            frame.Use(choice);
            List<BoundUnionPart> parts = [];
            ImmutableArray<BoundColumn> first = [];
            foreach (Query query in conditional.Queries)
            {
                ComposedBinder binder = Inside();
                SourceSpan place = parts.Count < branches.Length ? conditional.Branches[parts.Count].When.Span : span;
                binder._clauses.Add(new BoundProjection(place, [])
                {
                    Where = [new BoundComparison(place, Comparison.Equal, new BoundVariable(place, choice), Number(parts.Count))],
                });

                // A subquery of its own: an aggregation gives a row even where nothing comes to it.
                ImmutableArray<BoundColumn> columns = binder.AddSubquery(query.Span, query.IsUpdate, _ => binder.Inside().Whole(query));
                first = parts.Count == 0 ? columns : first;
                parts.Add(new BoundUnionPart([.. binder._clauses], QueryBinder.Align(first, columns, "WHEN", query.Span)));
            }

            return QueryBinder.Join(parts, first, all: true);
        });

        BoundConstant Number(int number) => new(span, integer, Value.FromInteger(number));
    }

    /// <summary>Adds a subquery for each row, whose columns alone are seen behind it.</summary>
    private ImmutableArray<BoundColumn> AddSubquery(SourceSpan span, bool writes, Func<SubqueryFrame, BoundQuery> bind)
    {
        SubqueryFrame frame = _context.State.Enter(_context.Scope);
        BoundQuery body = bind(frame);
        _context.State.Leave();
        _clauses.Add(new BoundCallSubquery(span, body with { Arguments = frame.Arguments }, Optional: false, writes));
        _context.Scope = new Scope(_context.Scope.Outer);
        foreach (BoundColumn column in body.Columns)
            _context.Scope.Declare(column.Name, column.Variable);
        return body.Columns;
    }

    /// <summary>A query as a whole, whose columns are variables of its own.</summary>
    private BoundQuery Whole(Query query)
    {
        ImmutableArray<BoundColumn> columns = Add(query, hasRows: false);
        ImmutableArray<BoundColumn> own = [.. columns.Select(c => c with { Variable = new Variable(c.Name, c.Variable.Type) })];
        if (!columns.IsEmpty)
        {
            _clauses.Add(new BoundProjection(query.Span, [.. own.Select(
                (c, i) => new BoundItem(c.Variable, new BoundVariable(query.Span, columns[i].Variable)))]));
        }

        return new BoundQuery([new BoundUnionPart([.. _clauses], [.. own.Select(c => c.Variable)])], own, true, []);
    }

    private ComposedBinder Inside() =>
        new(new ClauseContext(_context.State, _context.Scope, isWhole: false) { Imports = _context.Imports }, _kind);

    /// <summary>All rows as a list of maps. No name is seen behind it.</summary>
    private Variable Collect(ImmutableArray<KeyValuePair<string, Variable>> table, SourceSpan span)
    {
        const string name = "rows#";
        MapLiteral row = new(span, [.. table.Select(
            column => new MapEntry(span, new Identifier(span, column.Key), new VariableReference(span, column.Key)))]);
        FunctionCall call = new(span, new Identifier(span, "collect"), false, [row]);
        Projection projection = new(span, false, false, [new ProjectionItem(span, call, new Identifier(span, name), "")], [], null, null);
        _clauses.Add(ProjectionBinder.BindWith(new WithClause(span, projection, null), _context));
        Variable rows = _context.Scope.Find(name)!;
        _context.Scope = new Scope(_context.Scope.Outer);
        _context.Scope.Declare(name, rows);
        return rows;
    }

    /// <summary>The rows again, with their columns.</summary>
    private void Unfold(Variable rows, ImmutableArray<KeyValuePair<string, Variable>> table, SourceSpan span)
    {
        Variable row = _context.State.Unnamed("row", new ExpressionType(ValueTypes.Map));
        _clauses.Add(new BoundUnwind(span, new BoundVariable(span, rows), row));
        ImmutableArray<BoundItem> items = [.. table.Select(column => new BoundItem(
            new Variable(column.Key, column.Value.Type), new BoundProperty(span, new BoundVariable(span, row), column.Key)))];
        _clauses.Add(new BoundProjection(span, items));
        foreach (BoundItem item in items)
            _context.Scope.Declare(item.Variable.Name, item.Variable);
    }
}
