using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;

namespace ScoGraph.Store;

/// <summary>
/// A sorted index of a state, built on the first question where it was not made from that of an earlier state. Any thread.
/// </summary>
internal sealed class DeclaredIndex(IndexShape shape, SortedIndex? made)
{
    private readonly Lock _building = new();
    private volatile SortedIndex? _index = made;

    public IndexShape Shape => shape;

    /// <summary>The index, where it is there already.</summary>
    public SortedIndex? Made => _index;

    /// <summary>The index.</summary>
    /// <param name="state">The state that it is of.</param>
    public SortedIndex Of(IGraphSnapshot state)
    {
        if (_index is { } known)
            return known;
        lock (_building)
            return _index ??= SortedIndexBuilder.Build(state, shape);
    }
}
