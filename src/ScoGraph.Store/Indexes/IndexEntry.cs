using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>An index and what it tells of.</summary>
internal sealed record IndexEntry(PropertyIndex Index, IndexedState State)
{
    /// <summary>Whether the index tells of a state, whatever its version: label and property are the same objects.</summary>
    public bool IsOf(in IndexedState state) => State.Members == state.Members && State.Column == state.Column;
}

/// <summary>The nodes of a label and the values of a property in a state.</summary>
/// <param name="Version">The version of the state; of two states of a store the later one has the higher.</param>
internal readonly record struct IndexedState(IdSet Members, PropertyColumn Column, long Version);
