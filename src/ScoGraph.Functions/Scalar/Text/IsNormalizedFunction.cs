using ScoGraph.Functions.Scalar.Text.Normalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary>The predicate <c>IS [NOT] [form] NORMALIZED</c>; not called by name. Null of what is no string.</summary>
internal sealed class IsNormalizedFunction(string form, bool negated) : OperatorFunction
{
    public override string Name => "IS NORMALIZED";

    public override string Summary => "Whether a string is in a Unicode normal form.";

    public override Signature Signature { get; } = new([new("text", ValueTypes.Any)], ValueTypes.Boolean | ValueTypes.Null);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        if (!arguments[0].IsString)
            return Value.Null;
        string text = arguments[0].AsString();
        return Value.FromBoolean(string.Equals(text, NormalForms.Apply(text, form), StringComparison.Ordinal) != negated);
    }
}
