using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>char_length(text)</c>, also called <c>character_length</c>.</summary>
internal sealed class CharLengthFunction(string name) : ScalarFunction
{
    public override string Name => name;

    public override string Summary => "The number of Unicode characters of a string.";

    public override Signature Signature { get; } = new([new("text", ValueTypes.String)], ValueTypes.Integer);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromInteger(Characters.Count(Arguments.Text(this, arguments, 0)));
}
