using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Where groups stand by their keys: open addressing with linear probing (Knuth, "The Art of Computer Programming", 6.4). Keys are the
/// groups' own; it holds a few bytes for each.
/// </summary>
/// <param name="groups">The groups.</param>
internal sealed class GroupIndex(List<(Value[] Keys, GroupState State)> groups)
{
    private const int LeastRoom = 16;

    /// <summary>2^64 divided by the golden ratio.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The number of an entry and one more, 0 for none. Half of the places are free: so a search ends soon.</summary>
    private int[] _places = new int[LeastRoom];

    /// <summary>The groups that stand here, with the hashes of their keys.</summary>
    private (int Hash, int Group)[] _entries = new (int Hash, int Group)[LeastRoom / 2];

    private int _count;
    private int _shift = 64 - BitOperations.Log2(LeastRoom);

    /// <summary>Equal for equal keys.</summary>
    public static int Hash(Value[] keys) => keys.Length > 1 ? RowKeyComparer.Instance.GetHashCode(keys)
        : keys[0].IsInteger ? keys[0].AsInteger().GetHashCode()
        : keys[0].IsFloat && IsWhole(keys[0].AsFloat(), out long number) ? number.GetHashCode() : Equivalence.Hash(keys[0]);

    public bool TryGet(Value[] keys, int hash, [NotNullWhen(true)] out GroupState? state)
    {
        int[] places = _places;
        for (int at = Place(hash); places[at] > 0; at = (at + 1) & (places.Length - 1))
        {
            (int known, int group) = _entries[places[at] - 1];
            if (known != hash)
                continue;
            (Value[] own, state) = groups[group];
            if (AreSame(keys, own))
                return true;
        }

        state = null;
        return false;
    }

    /// <summary>Adds the last of the groups.</summary>
    public void Add(int hash)
    {
        if (_count == _entries.Length)
            Grow();
        _entries[_count] = (hash, groups.Count - 1);
        Put(_count++);
    }

    private static bool AreSame(Value[] keys, Value[] known) => keys.Length == 1 && keys[0].IsInteger && known[0].IsInteger
        ? keys[0].AsInteger() == known[0].AsInteger() : RowKeyComparer.Instance.Equals(keys, known);

    /// <summary>The number that a float is, where an integer can be it: 1.0 is the same key as 1.</summary>
    private static bool IsWhole(double value, out long number)
    {
        // The least integer is a float itself; the float behind the greatest is no integer.
        const double behind = 9223372036854775808.0;
        bool isWhole = value is >= -behind and < behind && Math.Truncate(value) == value;
        number = isWhole ? (long)value : 0;
        return isWhole;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, checked(_entries.Length * 2));
        _places = new int[checked(_places.Length * 2)];
        _shift--;
        for (int entry = 0; entry < _count; entry++)
            Put(entry);
    }

    private void Put(int entry)
    {
        int at = Place(_entries[entry].Hash);
        while (_places[at] > 0)
            at = (at + 1) & (_places.Length - 1);
        _places[at] = entry + 1;
    }

    private int Place(int hash) => (int)(unchecked((uint)hash * Golden) >> _shift);
}
