using ScoGraph.Binding.Bound;
using ScoGraph.Functions;

namespace ScoGraph.Planning.Analysis;

/// <summary>Whether a query looks into the graph at all.</summary>
internal static class GraphUse
{
    /// <summary>
    /// Whether its rows may depend on what is in the graph: false only where every clause and every function is known not to look there,
    /// so that what is added to the language, and what users add, looks until it is named here. Elements that parameters bring along are
    /// not looked for.
    /// </summary>
    public static bool MayLook(BoundQuery query) => query.Parts.SelectMany(part => part.Clauses).Any(MayLook);

    private static bool MayLook(BoundClause clause) =>
        clause is not (BoundUnwind or BoundProjection or BoundLoadCsv or BoundCallSubquery { Batches: null, Writes: false })
        || clause.Expressions.SelectMany(ExpressionTree.All).Any(MayLook) || clause.Queries.Any(MayLook);

    private static bool MayLook(BoundExpression part) => part switch
    {
        // Those of the language see nothing of the graph but the elements that they are given.
        BoundFunctionCall call => FunctionRegistry.Default.FindScalar(call.Function.Name) != call.Function,
        _ => part.Parts.Query is { } query && MayLook(query),
    };
}
