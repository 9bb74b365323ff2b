using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>substring(text, start, length)</c>.</summary>
internal sealed class SubstringFunction : ScalarFunction
{
    public override string Name => "substring";

    public override string Summary =>
        "The part of a string from a position, counted from 0, to the end or of a length; what lies outside is left " +
        "out.";

    public override Signature Signature { get; } = new(
        [
            new("text", ValueTypes.String),
            new("start", ValueTypes.Integer),
            new("length", ValueTypes.Integer, Value.FromInteger(long.MaxValue)),
        ],
        ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        long start = Arguments.Integer(this, arguments, 1), length = Arguments.Integer(this, arguments, 2);
        if (start < 0)
            throw FunctionErrors.NegativeLength(Name, "start", start);
        if (length < 0)
            throw FunctionErrors.NegativeLength(Name, "length", length);
        return Value.FromString(Characters.Slice(text, start, length));
    }
}
