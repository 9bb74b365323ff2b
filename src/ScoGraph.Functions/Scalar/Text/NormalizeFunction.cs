using ScoGraph.Functions.Scalar.Text.Normalization;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>normalize(text, form)</c>.</summary>
internal sealed class NormalizeFunction : ScalarFunction
{
    public override string Name => "normalize";

    public override string Summary => "The string in a Unicode normal form: NFC, or NFD, NFKC or NFKD where named.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("form", ValueTypes.String, Value.FromString("NFC"))], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        MemoryMeter.Require(ValueSize.Text(text.Length));
        return Value.FromString(NormalForms.Apply(text, Arguments.Text(this, arguments, 1)));
    }
}
