using ScoGraph.Functions.Scalar.Text;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Sequences;

/// <summary><c>size(sequence)</c>.</summary>
internal sealed class SizeFunction : ScalarFunction
{
    public override string Name => "size";

    public override string Summary => "The number of elements of a list, or of characters of a string.";

    public override Signature Signature { get; } = new([new("sequence", ValueTypes.String | ValueTypes.List)], ValueTypes.Integer);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromInteger(arguments[0].IsString ? Characters.Count(arguments[0].AsString()) : Arguments.List(this, arguments, 0).Count);
}
