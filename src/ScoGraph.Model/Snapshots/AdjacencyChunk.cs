namespace ScoGraph.Model.Snapshots;

/// <summary>Some of a node's neighbours, ascending, and parallel to them the relationships that lead there.</summary>
internal readonly ref struct AdjacencyChunk(ReadOnlySpan<int> neighbours, ReadOnlySpan<int> relationships)
{
    public ReadOnlySpan<int> Neighbours { get; } = neighbours;

    public ReadOnlySpan<int> Relationships { get; } = relationships;

    public int Length => Neighbours.Length;
}
