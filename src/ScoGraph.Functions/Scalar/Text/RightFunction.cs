using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>right(text, length)</c>.</summary>
internal sealed class RightFunction : ScalarFunction
{
    public override string Name => "right";

    public override string Summary => "The last characters of a string, at most as many as given.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("length", ValueTypes.Integer)], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        long length = Arguments.Integer(this, arguments, 1);
        if (length < 0)
            throw FunctionErrors.NegativeLength(Name, "length", length);
        int count = Characters.Count(text);
        return Value.FromString(Characters.Slice(text, Math.Max(0, count - length), length));
    }
}
