using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.indexOf(list, value)</c>.</summary>
internal sealed class CollIndexOfFunction : ScalarFunction
{
    public override string Name => "coll.indexOf";

    public override string Summary => "Where a value stands in a list for the first time, counted from 0; -1 where it does not.";

    public override Signature Signature { get; } = new(
        [new("list", ValueTypes.List), new("value", ValueTypes.Any)], ValueTypes.Integer);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            if (Equality.AreEqual(list[i], arguments[1]) == true)
                return Value.FromInteger(i);
        }

        return Value.FromInteger(-1);
    }
}
