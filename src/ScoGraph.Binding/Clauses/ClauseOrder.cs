using System.Collections.Immutable;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Subqueries;

namespace ScoGraph.Binding.Clauses;

/// <summary>Which clause may stand where.</summary>
internal static class ClauseOrder
{
    public static void Check(ImmutableArray<Clause> clauses, int at, SubqueryKind? kind)
    {
        Clause clause = clauses[at];
        if (at > 0 && clauses[at - 1] is ReturnClause or FinishClause)
            throw BindingErrors.ClauseOrder(
                $"No clause can follow {(clauses[at - 1] is ReturnClause ? "RETURN" : "FINISH")}.", clause.Span, "Use WITH to go on.");
        if (kind is { } subquery && IsUpdate(clause))
        {
            throw BindingErrors.ClauseOrder(
                $"A clause that changes the graph cannot stand inside {subquery.ToString().ToUpperInvariant()}.", clause.Span);
        }
    }

    /// <summary>A query ends with a result, a change or a call for its effect; EXISTS and COUNT ask for no result.</summary>
    public static void CheckEnd(SingleQuery query, SubqueryKind? kind, bool hasNoColumns)
    {
        if (query.Clauses.IsEmpty)
            throw BindingErrors.ClauseOrder("A query needs at least one clause.", query.Span);
        Clause last = query.Clauses[^1];
        if (last is CallSubqueryClause call && kind is not (SubqueryKind.Exists or SubqueryKind.Count))
        {
            if (call.Body.First.Clauses[^1] is ReturnClause)
                throw BindingErrors.ClauseOrder(
                    "A query cannot end with a subquery that returns something.", last.Span, "Add a RETURN, or leave out the subquery's.");
            return;
        }

        if (kind is SubqueryKind.Exists or SubqueryKind.Count || last is ReturnClause or FinishClause || IsUpdate(last) || !hasNoColumns)
            return;
        if (last is CallProcedureClause { YieldAll: false, Yields: null })
            return;
        throw BindingErrors.EndsTooEarly(NameOf(last), last.Span, isWholeQuery: kind is null);
    }

    /// <summary>Whether the clause, or one inside it, changes the graph.</summary>
    public static bool IsUpdate(Clause clause) => clause switch
    {
        CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause => true,
        CallSubqueryClause call => call.Body.First.Clauses.Concat(call.Body.Unions.SelectMany(u => u.Query.Clauses)).Any(IsUpdate),
        _ => false,
    };

    public static string NameOf(Clause clause) => clause switch
    {
        MatchClause => "MATCH",
        UnwindClause => "UNWIND",
        LoadCsvClause => "LOAD CSV",
        WithClause => "WITH",
        CallProcedureClause => "CALL … YIELD",
        CallSubqueryClause => "CALL { … }",
        ReturnClause => "RETURN",
        FinishClause => "FINISH",
        _ => "this clause",
    };
}
