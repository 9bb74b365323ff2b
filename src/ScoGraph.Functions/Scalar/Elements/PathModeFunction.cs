using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary>Whether a path repeats no node: the path modes ACYCLIC and SIMPLE; not called by name.</summary>
/// <param name="mayClose">Whether it may end where it begins.</param>
internal sealed class PathModeFunction(bool mayClose) : OperatorFunction
{
    public override string Name => mayClose ? "SIMPLE" : "ACYCLIC";

    public override string Summary => "Whether a path repeats no node.";

    public override Signature Signature { get; } = new([new("path", ValueTypes.Path)], ValueTypes.Boolean);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        ReadOnlySpan<int> nodes = Arguments.Path(this, arguments, 0).Nodes;
        bool closes = mayClose && nodes.Length > 1 && nodes[0] == nodes[^1];
        HashSet<int> seen = [];
        foreach (int node in closes ? nodes[1..] : nodes)
        {
            if (!seen.Add(node))
                return Value.False;
        }

        return Value.True;
    }
}
