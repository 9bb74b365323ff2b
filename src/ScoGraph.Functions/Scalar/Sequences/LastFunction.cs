using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>last(list)</c>.</summary>
internal sealed class LastFunction : ScalarFunction
{
    public override string Name => "last";

    public override string Summary => "The last element of a list; null of an empty one.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.Any);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        return list.Count > 0 ? list[list.Count - 1] : Value.Null;
    }
}
