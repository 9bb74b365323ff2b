using System.Collections.Immutable;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;
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
        if (kind is { } subquery && clause.IsUpdate)
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
            if (Returns(call.Body))
                throw BindingErrors.ClauseOrder(
                    "A query cannot end with a subquery that returns something.", last.Span, "Add a RETURN, or leave out the subquery's.");
            return;
        }

        if (kind is SubqueryKind.Exists or SubqueryKind.Count || last is ReturnClause or FinishClause || last.IsUpdate || !hasNoColumns)
            return;
        if (last is CallProcedureClause { YieldAll: false, Yields: null })
            return;
        throw BindingErrors.EndsTooEarly(last.Title, last.Span, isWholeQuery: kind is null);
    }

    private static bool Returns(Query query) => query.First.Clauses switch
    {
        [SequenceClause sequence] => Returns(sequence.Queries[^1]),
        [BracedClause braced] => Returns(braced.Body),
        [ConditionalClause conditional] => Returns(conditional.Branches[0].Then),
        [.., var last] => last is ReturnClause,
        _ => false,
    };
}
