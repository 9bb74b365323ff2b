using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>What an index is of: the nodes with a label, or the relationships of a type.</summary>
internal abstract class IndexedElements
{
    /// <summary>Whether the graph has none.</summary>
    public abstract bool AreNone(Frame frame);

    /// <summary>The index of some properties; null where the state has none.</summary>
    public abstract SortedIndex? Find(Frame frame, KeyId[] keys);

    /// <summary>Reads ids in their order.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="from">Where to go on; 0 at first.</param>
    /// <param name="batch">Where they go.</param>
    /// <param name="count">How many they are, perhaps none in the middle.</param>
    /// <returns>False at the end.</returns>
    public abstract bool Read(Frame frame, ref int from, int[] batch, out int count);

    public abstract PropertyColumn? Column(Frame frame, NameReference key);

    public abstract void Put(ref Value place, int id);
}
