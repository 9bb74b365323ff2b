using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toStringList(list)</c>.</summary>
internal sealed class ToStringListFunction : ScalarFunction
{
    public override string Name => "toStringList";

    public override string Summary => "The elements of a list, each as toStringOrNull() converts it.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.Each(Arguments.List(this, arguments, 0), Conversions.ToString);
}
