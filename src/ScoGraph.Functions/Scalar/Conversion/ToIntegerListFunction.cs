using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary><c>toIntegerList(list)</c>.</summary>
internal sealed class ToIntegerListFunction : ScalarFunction
{
    public override string Name => "toIntegerList";

    public override string Summary => "The elements of a list, each as toIntegerOrNull() converts it.";

    public override Signature Signature { get; } = new([new("list", ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Conversions.Each(Arguments.List(this, arguments, 0), Conversions.ToInteger);
}
