using System.Collections.Concurrent;

namespace ScoGraph.Model.Snapshots.Views;

/// <summary>
/// The columns of nodes, or of relationships, without the values of hidden elements. Each is made when it is first asked for.
/// </summary>
/// <param name="beneath">A column of the state beneath.</param>
/// <param name="count">How many elements have a property, hidden ones included.</param>
/// <param name="hidden">The hidden elements.</param>
internal sealed class FilteredColumns(Func<KeyId, PropertyColumn?> beneath, Func<KeyId, long> count, IdSet hidden)
{
    private readonly ConcurrentDictionary<KeyId, Entry> _known = new();

    public PropertyColumn? Get(KeyId key) => hidden.Count == 0 ? beneath(key) : Find(key).Column;

    /// <summary>How many hidden elements have a property.</summary>
    public int CountHidden(KeyId key) => hidden.Count == 0 ? 0 : Find(key).Hidden;

    private Entry Find(KeyId key) => _known.GetOrAdd(key, static (key, self) => self.Make(key), this);

    private Entry Make(KeyId key)
    {
        if (beneath(key) is not { } column)
            return new Entry(null, 0);
        int covered = VisibleValues.Count(column, hidden);
        return new Entry(covered == 0 ? column : covered == count(key) ? null : VisibleValues.Of(column, hidden), covered);
    }

    private sealed record Entry(PropertyColumn? Column, int Hidden);
}
