using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>head(list)</c>.</summary>
internal sealed class HeadFunction : ScalarFunction
{
    public override string Name => "head";

    public override string Summary => "The first element of a list; null of an empty one.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.Any);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ListValue list = Arguments.List(this, arguments, 0);
        return list.Count > 0 ? list[0] : Value.Null;
    }
}
