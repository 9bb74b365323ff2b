using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Checks a state against a constraint: all that it is about, or what changed since a state that met it.</summary>
/// <param name="state">The state.</param>
/// <param name="constraint">The constraint.</param>
internal sealed class ConstraintCheck(IGraphSnapshot state, ResolvedConstraint constraint)
{
    private readonly IndexShape _shape = constraint.Shape;

    /// <summary>Checks all elements against all constraints.</summary>
    /// <exception cref="ValueException">One violates one.</exception>
    public static void AllOf(IGraphSnapshot state, StoreSchema schema)
    {
        foreach (ResolvedConstraint constraint in schema.Constraints)
            new ConstraintCheck(state, constraint).All(constraint.IsUnique ? state.FindIndex(constraint.Shape) : null);
    }

    /// <summary>Checks all elements.</summary>
    /// <param name="index">Those of a unique constraint in order; null for others.</param>
    /// <exception cref="ValueException">One violates it.</exception>
    public void All(SortedIndex? index)
    {
        if (constraint.AsksForPresence || constraint.Constraint.Kind == ConstraintKind.Type)
        {
            foreach (int id in SortedIndexBuilder.Members(state, _shape))
                CheckValues(id, SortedEntry.KeysOf(state, _shape, id)!);
        }

        if (index is not null)
            RequireDistinct(index);
    }

    /// <summary>Checks elements that changed; those that are gone, or are none of its elements, meet it.</summary>
    /// <param name="changed">The ids, ascending, each once.</param>
    /// <param name="before">Those of a unique constraint in order, in the state that met it; null for others.</param>
    /// <exception cref="ValueException">One violates it.</exception>
    public void Changed(ReadOnlySpan<int> changed, SortedIndex? before)
    {
        List<SortedEntry> entries = [];
        foreach (int id in changed)
        {
            if (SortedEntry.KeysOf(state, _shape, id) is not { } keys)
                continue;
            CheckValues(id, keys);
            if (before is not null && !HasNull(keys))
                entries.Add(new SortedEntry(keys, id));
        }

        if (before is null)
            return;
        entries.Sort();
        for (int i = 0; i < entries.Count; i++)
        {
            SortedEntry entry = entries[i];
            if (i > 0 && SortedIndex.Compare(entries[i - 1].Keys, entry.Keys) == 0)
                throw Repeated(entry.Id, entry.Keys, entries[i - 1].Id);
            (int from, int to) = before.Equal(entry.Keys);
            foreach (int other in before.Ids(from, to))
            {
                if (changed.BinarySearch(other) < 0)
                    throw Repeated(entry.Id, entry.Keys, other);
            }
        }
    }

    private void RequireDistinct(SortedIndex index)
    {
        ReadOnlySpan<Value> last = default;
        int lastId = -1;
        foreach (SortedPage page in index.Pages)
        {
            for (int at = 0; at < page.Count; at++)
            {
                ReadOnlySpan<Value> keys = page.KeysAt(at);
                if (lastId >= 0 && !HasNull(keys) && SortedIndex.Compare(last, keys) == 0)
                    throw Repeated(page.Ids[at], keys, lastId);
                last = keys;
                lastId = page.Ids[at];
            }
        }
    }

    private void CheckValues(int id, ReadOnlySpan<Value> keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            string property = constraint.Constraint.Properties[i];
            if (keys[i].IsNull && constraint.AsksForPresence)
                throw StoreErrors.Missing(constraint.Constraint, id, property);
            if (constraint.Constraint.Kind == ConstraintKind.Type && !keys[i].IsNull
                && !PropertyTypeNames.Allow(constraint.Constraint.Types, keys[i]))
                throw StoreErrors.WrongType(constraint.Constraint, id, property, keys[i]);
        }
    }

    private ValueException Repeated(int id, ReadOnlySpan<Value> keys, int other) =>
        StoreErrors.Repeated(constraint.Constraint, (id, other), keys);

    private static bool HasNull(ReadOnlySpan<Value> keys)
    {
        foreach (Value key in keys)
        {
            if (key.IsNull)
                return true;
        }

        return false;
    }
}
