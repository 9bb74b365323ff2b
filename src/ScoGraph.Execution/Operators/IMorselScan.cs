using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators;

/// <summary>A scan that others may drive: they say which nodes it is to pass on.</summary>
internal interface IMorselScan
{
    /// <summary>All that it would pass on, but for its conditions.</summary>
    IdSet Nodes(Frame frame);

    /// <summary>Begins, before the first nodes.</summary>
    void Begin(Frame frame);

    /// <summary>Passes on those of some nodes that meet its conditions.</summary>
    /// <param name="frame">The row.</param>
    /// <param name="ids">Ascending; written over.</param>
    /// <param name="count">How many of them.</param>
    void Push(Frame frame, int[] ids, int count);
}
