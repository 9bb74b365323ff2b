using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>nodes(path)</c>.</summary>
internal sealed class NodesFunction : ScalarFunction
{
    public override string Name => "nodes";

    public override string Summary => "The nodes of a path in order.";

    public override Signature Signature { get; } = new([new("path", ValueTypes.Path)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ReadOnlySpan<int> nodes = Arguments.Path(this, arguments, 0).Nodes;
        Value[] items = new Value[nodes.Length];
        for (int i = 0; i < items.Length; i++)
            items[i] = Value.FromNode(nodes[i]);
        return Value.FromList(items);
    }
}
