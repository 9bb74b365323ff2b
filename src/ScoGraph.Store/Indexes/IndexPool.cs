using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// The index of each name that was made last, for whatever state. A state that has none of its own takes it from here and works in what
/// differs, which is the same work forwards and backwards: so an index that was built while others committed serves the newest state,
/// too. One index of a name is made at a time; who comes meanwhile waits and takes it over. Any thread.
/// </summary>
internal sealed class IndexPool
{
    private readonly ConcurrentDictionary<IndexName, Place> _places = [];
    private long _built;

    /// <summary>How many indexes were built from all their nodes so far, and not from another one and what differs.</summary>
    public long Built => Interlocked.Read(ref _built);

    /// <summary>Makes an index of a label and a property of a state.</summary>
    /// <param name="name">The label and the property.</param>
    /// <param name="nearest">One that the state knows of an earlier state, or null.</param>
    /// <param name="state">What the index is to tell of.</param>
    public IndexEntry Make(IndexName name, IndexEntry? nearest, IndexedState state)
    {
        Place place = _places.GetOrAdd(name, _ => new Place());
        lock (place)
        {
            IndexEntry? latest = place.Latest;
            IndexEntry? start = nearest is null || latest?.State.Version > nearest.State.Version ? latest : nearest;
            if (start is not null && start.IsOf(state))
                return start;
            IndexEntry made = new(Derive(start, state.Members, state.Column), state);
            if (latest is null || latest.State.Version < state.Version)
                place.Latest = made;
            return made;
        }
    }

    /// <summary>Builds an index from all its nodes.</summary>
    public PropertyIndex Build(IdSet members, PropertyColumn column)
    {
        Interlocked.Increment(ref _built);
        return PropertyIndex.Build(members, column);
    }

    private PropertyIndex Derive(IndexEntry? start, IdSet members, PropertyColumn column)
    {
        if (start is null)
            return Build(members, column);
        List<(NodeId Node, Value Value)> changes = IndexDifference.Between((start.State.Members, start.State.Column), (members, column));
        if (changes.Count > start.Index.Tolerance)
            return Build(members, column);
        PropertyIndex index = start.Index.With(CollectionsMarshal.AsSpan(changes));
        return index.IsWorn ? Build(members, column) : index;
    }

    private sealed class Place
    {
        public IndexEntry? Latest { get; set; }
    }
}
