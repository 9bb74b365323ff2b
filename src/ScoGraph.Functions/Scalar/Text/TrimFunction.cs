using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>trim(text, characters)</c>, also called <c>btrim</c>.</summary>
internal sealed class TrimFunction(string name) : ScalarFunction
{
    public override string Name => name;

    public override string Summary => "The string without white space, or the given characters, at both ends.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("characters", ValueTypes.String, Value.FromString(Characters.Whitespace))], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromString(Arguments.Text(this, arguments, 0).Trim(Arguments.Text(this, arguments, 1).ToCharArray()));
}
