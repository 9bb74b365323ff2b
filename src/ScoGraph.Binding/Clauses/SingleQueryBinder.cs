using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Clauses;

/// <summary>Clauses one after the other, each seeing the names that those before it leave.</summary>
internal static class SingleQueryBinder
{
    /// <param name="query">The clauses.</param>
    /// <param name="context">What they see at first.</param>
    /// <param name="kind">The subquery that this is part of, or null.</param>
    public static BoundSingleQuery Bind(SingleQuery query, ClauseContext context, SubqueryKind? kind)
    {
        if (ComposedBinder.IsComposed(query))
            return ComposedBinder.Bind(query, context, kind);
        ImmutableArray<BoundClause>.Builder clauses = ImmutableArray.CreateBuilder<BoundClause>();
        ImmutableArray<BoundColumn> columns = [];
        for (int i = 0; i < query.Clauses.Length; i++)
        {
            context.State.ThrowIfStopped();
            ClauseOrder.Check(query.Clauses, i, kind);
            if (query.Clauses[i] is not FinishClause)
                clauses.Add(BindClause(query.Clauses[i], query, context, ref columns));
            CheckShadowing(query.Clauses[i], context);
        }

        ClauseOrder.CheckEnd(query, kind, columns.IsEmpty);
        return new BoundSingleQuery(clauses.ToImmutable(), columns);
    }

    private static void CheckShadowing(Clause clause, ClauseContext context)
    {
        foreach ((string name, Variable variable) in context.Imports is null ? [] : context.Scope.Own)
        {
            if (context.Imports!.Find(name) is { } import && import != variable)
                throw BindingErrors.ShadowsImport(name, clause.Span);
        }
    }

    private static BoundClause BindClause(
        Clause clause, SingleQuery query, ClauseContext context, ref ImmutableArray<BoundColumn> columns) => clause switch
        {
            MatchClause n => MatchBinder.Bind(n, context),
            UnwindClause n => UnwindBinder.Bind(n, context),
            WithClause n => ProjectionBinder.BindWith(n, context),
            ReturnClause n => ProjectionBinder.BindReturn(n, context, out columns),
            CreateClause n => CreateBinder.Bind(n, context),
            MergeClause n => MergeBinder.Bind(n, context),
            SetClause n => UpdateBinder.BindSet(n, context),
            RemoveClause n => UpdateBinder.BindRemove(n, context),
            DeleteClause n => DeleteBinder.Bind(n, context),
            SchemaClause n => SchemaBinder.Bind(n, query, context),
            LoadCsvClause n => LoadCsvBinder.Bind(n, context),
            CallSubqueryClause n => CallSubqueryBinder.Bind(n, query, context),
            ForeachClause n => ForeachBinder.Bind(n, context),
            CallProcedureClause n => CallProcedureBinder.Bind(n, context, out columns),
            _ => throw new InvalidOperationException($"The clause {clause.GetType().Name} is not bound."),
        };
}
