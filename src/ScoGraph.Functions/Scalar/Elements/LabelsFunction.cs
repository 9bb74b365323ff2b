using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>labels(node)</c>.</summary>
internal sealed class LabelsFunction : ScalarFunction
{
    public override string Name => "labels";

    public override string Summary => "The labels of a node, in alphabetical order.";

    public override Signature Signature { get; } = new([new("node", ValueTypes.Node)], ValueTypes.List);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        int node = Arguments.Node(this, arguments, 0);
        if (context.IsDeletedNode(node))
            throw FunctionErrors.DeletedElement("labels", arguments[0]);
        ReadOnlySpan<int> ids = context.Graph.GetLabels(node);
        string[] labels = new string[ids.Length];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = context.Graph.Labels[ids[i]];
        Array.Sort(labels, StringComparer.Ordinal);
        return Value.FromList(Array.ConvertAll(labels, Value.FromString));
    }
}
