using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.max(list)</c> and <c>coll.min(list)</c>.</summary>
internal sealed class CollExtremeFunction(bool isGreatest) : ScalarFunction
{
    public override string Name => isGreatest ? "coll.max" : "coll.min";

    public override string Summary => isGreatest
        ? "The greatest element of a list by the order of ORDER BY, nulls aside; null where there is none."
        : "The least element of a list by the order of ORDER BY, nulls aside; null where there is none.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.Any);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        Value best = Value.Null;
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            if (!list[i].IsNull && (best.IsNull || Orderability.Compare(list[i], best) > 0 == isGreatest))
                best = list[i];
        }

        return best;
    }
}
