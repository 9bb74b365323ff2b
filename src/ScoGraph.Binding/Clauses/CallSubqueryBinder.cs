using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Scopes;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Clauses;

/// <summary>
/// CALL { … }. What its query sees from outside is named in parentheses, or by a WITH of plain variables that begins it; what it returns
/// is added to the row.
/// </summary>
internal static class CallSubqueryBinder
{
    public static BoundCallSubquery Bind(CallSubqueryClause clause, SingleQuery query, ClauseContext context)
    {
        BatchBinder.Check(clause, query, context);
        Scope? imports = clause.Imports is { } list ? Import(list, context) : null;
        SubqueryFrame frame = context.State.Enter(imports ?? context.Scope);
        BoundQuery body = QueryBinder.Bind(clause.Body, part => imports is null
            ? BindPart(part, context) : SingleQueryBinder.Bind(
                part, new ClauseContext(context.State, imports, isWhole: false) { Imports = imports }, null));
        context.State.Leave();
        body = Renamed(clause, body with { Arguments = frame.Arguments });
        foreach (BoundColumn column in body.Columns)
        {
            if (context.Scope.Find(column.Name) is not null)
                throw BindingErrors.SubqueryColumnBound(column.Name, clause.Body.First.Clauses[^1].Span);
            context.Scope.Declare(column.Name, column.Variable);
        }

        return new BoundCallSubquery(clause.Span, body, clause.Optional, clause.IsUpdate)
        {
            Batches = BatchBinder.Bind(clause.Transactions, context),
        };
    }

    private static Scope Import(ImportList list, ClauseContext context)
    {
        Scope imports = new() { Hidden = context.Scope };
        IEnumerable<Identifier> names = list.All
            ? [.. context.Scope.Names.Distinct().Select(n => new Identifier(list.Span, n))] : list.Variables;
        foreach (Identifier name in names)
        {
            Variable variable = context.State.Resolve(context.Scope, name.Name)
                ?? throw BindingErrors.UndefinedVariable(name.Name, name.Span, context.Scope);
            if (imports.Owns(name.Name))
                throw BindingErrors.VariableAlreadyBound(name.Name, name.Span);
            imports.Declare(name.Name, variable);
        }

        return imports;
    }

    /// <summary>A part that imports by its first WITH, if it does: nothing else of the outside can be seen.</summary>
    private static BoundSingleQuery BindPart(SingleQuery part, ClauseContext outside)
    {
        ClauseContext context = new(outside.State, new Scope { Hidden = outside.Scope }, isWhole: false);
        if (ComposedBinder.IsComposed(part) || part.Clauses[0] is not WithClause { Where: null } with || !IsImporting(with.Projection))
            return SingleQueryBinder.Bind(part, context, null);
        IEnumerable<(string Name, Model.Diagnostics.SourceSpan Span)> names =
        [
            .. with.Projection.All ? outside.Scope.Names.Distinct().Select(n => (n, with.Span)) : [],
            .. with.Projection.Items.Select(i => (((VariableReference)i.Expression).Name, i.Span)),
        ];
        foreach ((string name, Model.Diagnostics.SourceSpan span) in names)
        {
            Variable variable = outside.State.Resolve(outside.Scope, name)
                ?? throw BindingErrors.UndefinedVariable(name, span, outside.Scope);
            context.Scope.Declare(name, variable);
        }

        return SingleQueryBinder.Bind(part with { Clauses = part.Clauses.RemoveAt(0) }, context, null);
    }

    private static bool IsImporting(Projection projection) =>
        projection is { Distinct: false, OrderBy.IsEmpty: true, Skip: null, Limit: null }
        && projection.Items.All(i => i.Expression is VariableReference variable && (i.Alias is null || i.Alias.Name == variable.Name));

    /// <summary>A column that is a variable of the row outside gets one of its own, so that it may be null where that is not.</summary>
    private static BoundQuery Renamed(CallSubqueryClause clause, BoundQuery body)
    {
        if (body.Parts is not [var part] || !body.Columns.Any(c => body.Arguments.Contains(c.Variable)))
            return body;
        ImmutableArray<BoundColumn> columns = [.. body.Columns.Select(c => c with { Variable = new Variable(c.Name, c.Variable.Type) })];
        ImmutableArray<BoundItem> items = [.. columns.Select(
            (c, i) => new BoundItem(c.Variable, new BoundVariable(clause.Span, body.Columns[i].Variable)))];
        BoundProjection projection = new(clause.Span, items);
        return body with
        {
            Parts = [new BoundUnionPart(part.Clauses.Add(projection), [.. columns.Select(c => c.Variable)])],
            Columns = columns
        };
    }
}
