using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Collections;

/// <summary><c>coll.distinct(list)</c>.</summary>
internal sealed class CollDistinctFunction : ScalarFunction
{
    public override string Name => "coll.distinct";

    public override string Summary => "The list with the first of several equal elements alone.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        HashSet<Value> seen = new(Equivalence.Comparer);
        List<Value> kept = [];
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            if (seen.Add(list[i]))
                kept.Add(list[i]);
        }

        return Value.FromList([.. kept]);
    }
}
