using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>toUpper(text)</c>, also called <c>upper</c>.</summary>
internal sealed class UpperFunction(string name) : ScalarFunction
{
    public override string Name => name;

    public override string Summary => "The string in upper case, after Unicode, the same in every culture.";

    public override Signature Signature { get; } = new([new("text", ValueTypes.String)], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        MemoryMeter.Require(ValueSize.Text(text.Length));
        return Value.FromString(CaseMapping.ToUpper(text));
    }
}
