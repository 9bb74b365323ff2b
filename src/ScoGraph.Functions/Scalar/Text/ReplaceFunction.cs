using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>replace(text, search, replacement)</c>.</summary>
internal sealed class ReplaceFunction : ScalarFunction
{
    public override string Name => "replace";

    public override string Summary =>
        "The string with every occurrence of one string replaced by another; unchanged where that one is empty.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("search", ValueTypes.String), new("replacement", ValueTypes.String)], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0), search = Arguments.Text(this, arguments, 1);
        string replacement = Arguments.Text(this, arguments, 2);
        if (search.Length == 0)
            return arguments[0];
        long longer = Math.Max(0, replacement.Length - search.Length);
        if (MemoryMeter.Current is not null && longer > 0)
            MemoryMeter.Require(ValueSize.Text(text.Length + (text.AsSpan().Count(search) * longer)));
        return Value.FromString(text.Replace(search, replacement, StringComparison.Ordinal));
    }
}
