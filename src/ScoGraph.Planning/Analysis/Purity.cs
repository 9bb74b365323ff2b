using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Temporal;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Analysis;

/// <summary>What may be done with an expression without anybody noticing.</summary>
internal static class Purity
{
    /// <summary>
    /// Whether it gives the same value each time on the same row: no random numbers and no clock, also not in a subquery, however deep.
    /// </summary>
    public static bool IsRepeatable(BoundExpression expression) => ExpressionTree.All(expression).All(
        part => part is not BoundFunctionCall { Function.IsDeterministic: false }
            && (part.Parts.Query is not { } query || IsRepeatable(query)));

    /// <summary>
    /// The same, where a date or a time without a zone is written: the functions that read it may read the clock, but not for that.
    /// </summary>
    public static bool IsStable(BoundExpression expression) => ExpressionTree.All(expression).All(part =>
        (part is not BoundFunctionCall { Function.IsDeterministic: false } call || IsWritten(call))
            && (part.Parts.Query is not { } query || IsRepeatable(query)));

    private static bool IsWritten(BoundFunctionCall call) =>
        call is { Function: InstantFunction, Arguments: [BoundConstant { Value.IsString: true }] }
        && (call.Type.Kinds & ~(ValueTypes.Date | ValueTypes.LocalTime | ValueTypes.LocalDateTime | ValueTypes.Null)) == 0;

    /// <summary>Whether it costs little and cannot fail, so that it may be computed for fewer rows, or later, than written.</summary>
    public static bool IsTotal(BoundExpression expression) => expression switch
    {
        BoundConstant or BoundParameter or BoundVariable => true,
        BoundProperty { Target: BoundVariable target } => target.Variable.Type.Kinds is var kinds
            && (kinds & ~(ValueTypes.Node | ValueTypes.Relationship | ValueTypes.Null)) == 0,
        _ => false,
    };

    /// <summary>
    /// Whether the query gives the same rows each time. What a procedure does, and what becomes of a file, cannot be known.
    /// </summary>
    public static bool IsRepeatable(BoundQuery query) => query.Parts.SelectMany(part => part.Clauses).All(IsRepeatable);

    private static bool IsRepeatable(BoundClause clause) => clause is not (BoundCallProcedure or BoundLoadCsv) && !clause.Writes
        && clause.Expressions.Concat(clause.Patterns.SelectMany(p => p.Expressions)).All(IsRepeatable) && clause.Queries.All(IsRepeatable);
}
