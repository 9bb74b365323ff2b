namespace ScoGraph.Model.Values;

/// <summary>A walk: one node more than relationships; relationship i joins nodes i and i + 1, in either direction.</summary>
internal sealed class PathValue : ReferenceValue
{
    private readonly int[] _nodes;
    private readonly int[] _relationships;

    public PathValue(int[] nodes, int[] relationships)
    {
        if (nodes.Length != relationships.Length + 1)
            throw new ArgumentException(
                $"A path of {relationships.Length} relationships has {relationships.Length + 1} nodes, not {nodes.Length}.", nameof(nodes));
        _nodes = nodes;
        _relationships = relationships;
    }

    public override ValueKind Kind => ValueKind.Path;

    public ReadOnlySpan<int> Nodes => _nodes;

    public ReadOnlySpan<int> Relationships => _relationships;

    public override string ToString() => $"<{string.Join("-", _nodes)}>";
}
