using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Text;

/// <summary><c>split(text, separator)</c>.</summary>
internal sealed class SplitFunction : ScalarFunction
{
    public override string Name => "split";

    public override string Summary =>
        "The pieces of a string between the occurrences of a separator, or of any of several; an empty separator splits " +
        "into characters.";

    public override Signature Signature { get; } = new(
        [new("text", ValueTypes.String), new("separator", ValueTypes.String | ValueTypes.List)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        string text = Arguments.Text(this, arguments, 0);
        string[] separators = arguments[1].Kind == ValueKind.List
            ? Separators(arguments[1].AsList(), arguments) : [Arguments.Text(this, arguments, 1)];
        string[] pieces = separators.Contains("") ? Characters.Split(text) : text.Split(separators, StringSplitOptions.None);
        return Value.FromList(Array.ConvertAll(pieces, Value.FromString));
    }

    private string[] Separators(ListValue list, ReadOnlySpan<Value> arguments)
    {
        string[] separators = new string[list.Count];
        for (int i = 0; i < separators.Length; i++)
            separators[i] = list[i].IsString ? list[i].AsString() : throw Arguments.Wrong(this, arguments, 1);
        return separators;
    }
}
