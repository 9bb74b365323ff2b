using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>ltrim(text, characters)</c>.</summary>
internal sealed class LtrimFunction : ScalarFunction
{
    public override string Name => "ltrim";

    public override string Summary => "The string without white space, or the given characters, at its start.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("characters", ValueTypes.String, Value.FromString(Characters.Whitespace))], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromString(Arguments.Text(this, arguments, 0).TrimStart(Arguments.Text(this, arguments, 1).ToCharArray()));
}
