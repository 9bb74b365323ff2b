using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>What may be done with an expression without anybody noticing.</summary>
internal static class Purity
{
    /// <summary>
    /// Whether it gives the same value each time on the same row: no random numbers, no clock, no subquery that might hold one.
    /// </summary>
    public static bool IsRepeatable(BoundExpression expression) => expression switch
    {
        BoundSubquery subquery => subquery.Kind != Subquery.Collect,
        BoundFunctionCall { Function.IsDeterministic: false } => false,
        _ => ExpressionChildren.Of(expression).All(IsRepeatable),
    };

    /// <summary>Whether it costs little and cannot fail, so that it may be computed for fewer rows, or later, than written.</summary>
    public static bool IsTotal(BoundExpression expression) => expression switch
    {
        BoundConstant or BoundParameter or BoundVariable => true,
        BoundProperty { Target: BoundVariable target } => target.Variable.Type.Kinds is var kinds
            && (kinds & ~(Model.Values.ValueTypes.Node | Model.Values.ValueTypes.Relationship | Model.Values.ValueTypes.Null)) == 0,
        _ => false,
    };
}
