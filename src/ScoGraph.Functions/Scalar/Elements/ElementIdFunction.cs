using System.Globalization;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>elementId(element)</c>.</summary>
internal sealed class ElementIdFunction : ScalarFunction
{
    public override string Name => "elementId";

    public override string Summary => "The id of a node or relationship as a string that no other element of the graph has.";

    public override Signature Signature { get; } = new([new("element", ValueTypes.Element)], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        if (!arguments[0].IsNode && !arguments[0].IsRelationship)
            throw Arguments.Wrong(this, arguments, 0);
        string prefix = arguments[0].IsNode ? "n" : "r";
        return Value.FromString(string.Create(CultureInfo.InvariantCulture, $"{prefix}{arguments[0].AsId()}"));
    }
}
