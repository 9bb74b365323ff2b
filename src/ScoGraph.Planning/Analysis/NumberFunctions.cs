using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Conversion;
using ScoGraph.Functions.Scalar.Numeric;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Analysis;

/// <summary>Calls of functions from one number to a number, which are computed of many at once.</summary>
internal static class NumberFunctions
{
    /// <summary>Whether a call is one; what its argument is made of is not looked at.</summary>
    public static bool IsOne(BoundFunctionCall call) => call.Function switch
    {
        FloatFunction or AbsFunction or SignFunction => true,
        RoundFunction => call.Arguments is [_, BoundConstant { Value: var places }, BoundConstant { Value: var mode }]
            && places.IsInteger && places.AsInteger() == 0 && mode.IsString && mode.AsString() == Rounding.Unspecified,
        // Of strings these have a meaning of their own.
        ToFloatFunction or ToIntegerFunction => (call.Arguments[0].Type.Kinds & ~(ValueTypes.Number | ValueTypes.Null)) == 0,
        _ => false,
    };
}
