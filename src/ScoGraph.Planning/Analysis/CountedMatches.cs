using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Sequences;

namespace ScoGraph.Planning.Analysis;

/// <summary>How often a pattern matches beside a row, so that it may be counted for many rows at once.</summary>
internal static class CountedMatches
{
    /// <summary>
    /// The subquery whose rows an expression counts, if these are all matches of a pattern, which reads nothing of the row but nodes and
    /// relationships, and cannot fail: COUNT of it, or the size of a list that is made of them; null for others.
    /// </summary>
    public static BoundSubquery? Of(BoundExpression expression) => expression switch
    {
        BoundSubquery { Kind: Subquery.Count } counted when CanBe(counted) => counted,
        BoundFunctionCall { Function: SizeFunction, Arguments: [BoundSubquery { Kind: Subquery.Collect } listed] }
            when CanBe(listed) => listed,
        _ => null,
    };

    private static bool CanBe(BoundSubquery subquery) =>
        subquery.Query.Parts is [{ Clauses: [BoundMatch { Optional: false } match, .. var rest] }]
        && match.Pattern is { Search: null, ShortestPaths.IsEmpty: true }
        && rest is [] or [BoundProjection { Aggregation: null, Distinct: false, Skip: null, Limit: null, Where.IsEmpty: true }]
        && FreeVariables.Of(subquery) is { Count: > 0 } read && read.All(VectorExpressions.IsThere)
        && Purity.IsRepeatable(subquery.Query) && !Fallibility.CanFail(subquery);
}
