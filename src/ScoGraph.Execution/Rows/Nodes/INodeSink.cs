namespace ScoGraph.Execution.Rows.Nodes;

/// <summary>Takes nodes of which it matters whether they came, and not how often.</summary>
internal interface INodeSink
{
    /// <summary>Adds those of some nodes that are new.</summary>
    void AddAll(ReadOnlySpan<int> nodes);
}
