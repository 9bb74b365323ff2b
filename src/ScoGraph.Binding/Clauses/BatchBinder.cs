using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Clauses.RowCounts;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>IN TRANSACTIONS of a subquery.</summary>
internal static class BatchBinder
{
    /// <summary>Checks a statement: none of its parts has one where there are several.</summary>
    public static void Check(Query query)
    {
        IEnumerable<SingleQuery> parts = query.Unions.IsEmpty ? [] : [query.First, .. query.Unions.Select(union => union.Query)];
        foreach (CallSubqueryClause clause in parts.SelectMany(part => part.Clauses).OfType<CallSubqueryClause>())
        {
            if (clause.Transactions is { } batches)
            {
                throw BindingErrors.ClauseOrder(
                    "CALL { … } IN TRANSACTIONS cannot stand in a UNION.", batches.Span, "Write two statements.");
            }
        }
    }

    /// <summary>Checks where it stands: a clause of the statement itself, before which nothing is changed.</summary>
    public static void Check(CallSubqueryClause clause, SingleQuery query, ClauseContext context)
    {
        if (clause.Transactions is not { } batches)
            return;
        if (context.IsNested)
            throw BindingErrors.ClauseOrder(
                "CALL { … } IN TRANSACTIONS cannot stand inside of another query.", batches.Span,
                "It is a clause of the statement itself.");
        foreach (Clause before in query.Clauses)
        {
            if (before == clause)
                break;
            if (before.IsUpdate && before is not CallSubqueryClause { Transactions: not null })
                throw BindingErrors.ClauseOrder(
                    "CALL { … } IN TRANSACTIONS cannot follow a clause that changes the graph.", batches.Span,
                    "Make that change in a statement of its own, or inside of the braces.");
        }
    }

    /// <summary>The batches, whose status becomes a variable; null where none are written.</summary>
    public static BoundBatches? Bind(TransactionBatches? batches, ClauseContext context)
    {
        if (batches is null)
            return null;
        context.State.Writes = true;
        Variable? status = null;
        if (batches.Status is { } name)
        {
            if (context.Scope.Find(name.Name) is not null)
                throw BindingErrors.VariableAlreadyBound(name.Name, name.Span);
            status = new Variable(name.Name, new ExpressionType(ValueTypes.Map));
            context.Scope.Declare(name.Name, status);
        }

        BoundExpression? rows = batches.Rows is { } count ? RowCountBinder.Bind("IN TRANSACTIONS OF", count, context.State) : null;
        return new BoundBatches(batches.Span, rows, batches.OnError != BatchFailure.Fail, batches.OnError == BatchFailure.Break, status);
    }
}
