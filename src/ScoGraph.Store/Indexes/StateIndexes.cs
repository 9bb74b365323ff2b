using System.Collections.Immutable;

namespace ScoGraph.Store;

/// <summary>
/// The indexes of one published state, each made on the first question: taken over as it is where label and property did not change
/// since an earlier state, brought up to date where little changed, else built. Readers take no lock unless an index must be made.
/// </summary>
internal sealed class StateIndexes(IndexPool pool, ImmutableDictionary<IndexName, IndexEntry> inherited)
{
    /// <summary>Labels with fewer nodes are scanned.</summary>
    public const int SmallestIndexed = 65;

    private ImmutableDictionary<IndexName, IndexEntry> _entries = inherited;

    public IndexPool Pool => pool;

    /// <summary>What a later state may start from.</summary>
    public ImmutableDictionary<IndexName, IndexEntry> Entries => Volatile.Read(ref _entries);

    public static StateIndexes None(IndexPool pool) => new(pool, ImmutableDictionary<IndexName, IndexEntry>.Empty);

    /// <summary>The index of a label and a property of this state.</summary>
    public PropertyIndex Get(IndexName name, in IndexedState state)
    {
        IndexEntry? entry = Entries.GetValueOrDefault(name);
        if (entry is not null && entry.IsOf(state))
            return entry.Index;
        return Remember(name, pool.Make(name, entry, state)).Index;
    }

    private IndexEntry Remember(IndexName name, IndexEntry made)
    {
        ImmutableInterlocked.AddOrUpdate(ref _entries, name, made, (_, _) => made);
        return made;
    }
}
