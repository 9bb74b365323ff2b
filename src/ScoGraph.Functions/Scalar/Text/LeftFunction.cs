using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>left(text, length)</c>.</summary>
internal sealed class LeftFunction : ScalarFunction
{
    public override string Name => "left";

    public override string Summary => "The first characters of a string, at most as many as given.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("length", ValueTypes.Integer)], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        long length = Arguments.Integer(this, arguments, 1);
        return length >= 0
            ? Value.FromString(Characters.Slice(text, 0, length)) : throw FunctionErrors.NegativeLength(Name, "length", length);
    }
}
