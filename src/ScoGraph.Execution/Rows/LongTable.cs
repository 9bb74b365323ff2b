using System.Numerics;
using System.Runtime.CompilerServices;

namespace ScoGraph.Execution.Rows;

/// <summary>
/// A number from 0 on for each of some integers: by place in an array where they lie close together, else by open addressing with linear
/// probing (Knuth, "The Art of Computer Programming", 6.4).
/// </summary>
internal sealed class LongTable
{
    private const int LeastRoom = 256;

    /// <summary>So many places may stand in the array whatever is in it: what the fast part of a processor's memory holds.</summary>
    private const int MostFree = 1 << 14;

    /// <summary>More may where it has so few for each that is taken.</summary>
    private const int MostPerEntry = 8;

    /// <summary>Farther out no distances are computed.</summary>
    private const long Far = 1L << 60;

    /// <summary>2^64 divided by the golden ratio.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>By distance from the lowest: the number and one more, 0 for none.</summary>
    private int[] _near = [];
    private long _low;

    private long[] _keys = [];
    private int[] _numbers = [];
    private int _shift;
    private int _count;

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => ((long)_near.Length * sizeof(int)) + ((long)_keys.Length * (sizeof(long) + sizeof(int)));

    /// <summary>The number of an integer; -1 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long key)
    {
        int[] near = _near;
        ulong place = unchecked((ulong)(key - _low));
        return place < (ulong)near.Length ? near[place] - 1 : _keys.Length == 0 ? -1 : Search(key);
    }

    /// <summary>The numbers of many integers; -1 for those that have none.</summary>
    /// <returns>Whether each has one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Find(ReadOnlySpan<long> keys, Span<int> numbers)
    {
        ReadOnlySpan<int> near = _near;
        long low = _low;
        numbers = numbers[..keys.Length];
        int all = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            ulong place = unchecked((ulong)(keys[i] - low));
            int number = place < (ulong)near.Length ? near[(int)place] - 1 : Find(keys[i]);
            numbers[i] = number;
            all |= number;
        }

        return all >= 0;
    }

    /// <summary>Gives an integer that has none a number.</summary>
    public void Add(long key, int number)
    {
        if (_keys.Length == 0 && !IsNear(key) && !TryStretch(key))
            Scatter();
        _count++;
        if (_keys.Length == 0)
        {
            _near[key - _low] = number + 1;
            return;
        }

        // Never more than half of the places are taken: so a search ends soon.
        if (_count * 2L > _keys.Length)
            Grow(checked(_keys.Length * 2));
        Insert(key, number);
    }

    /// <summary>Forgets all numbers; room for many is given back.</summary>
    public void Clear()
    {
        _count = 0;
        if (_near.Length > LeastRoom || _keys.Length > LeastRoom)
            (_near, _keys, _numbers) = ([], [], []);
        _near.AsSpan().Clear();
        _numbers.AsSpan().Clear();
    }

    private bool IsNear(long key) => unchecked((ulong)(key - _low)) < (ulong)_near.Length;

    /// <summary>Makes the array so long that it has a place for an integer, if that is not too long.</summary>
    private bool TryStretch(long key)
    {
        if (key is < -Far or > Far)
            return false;
        if (_near.Length == 0)
        {
            (_near, _low) = (new int[LeastRoom], key - (LeastRoom / 2));
            return true;
        }

        long low = Math.Min(_low, key), high = Math.Max(_low + _near.Length - 1, key), room = _near.Length;
        while (room <= high - low && room <= Math.Max(MostFree, (long)_count * MostPerEntry))
            room *= 2;
        if (room <= high - low || room > Math.Max(MostFree, (long)_count * MostPerEntry))
            return false;
        low = key < _low ? high - room + 1 : low;
        int[] stretched = new int[room];
        _near.CopyTo(stretched, _low - low);
        (_near, _low) = (stretched, low);
        return true;
    }

    /// <summary>Goes on by open addressing.</summary>
    private void Scatter()
    {
        int[] near = _near;
        _near = [];
        Grow(Math.Max(LeastRoom, (int)BitOperations.RoundUpToPowerOf2((uint)(_count + 1) * 2)));
        for (int i = 0; i < near.Length; i++)
        {
            if (near[i] > 0)
                Insert(_low + i, near[i] - 1);
        }
    }

    private void Grow(int room)
    {
        (long[] keys, int[] numbers) = (_keys, _numbers);
        (_keys, _numbers, _shift) = (new long[room], new int[room], 64 - BitOperations.Log2((uint)room));
        for (int i = 0; i < keys.Length; i++)
        {
            if (numbers[i] > 0)
                Insert(keys[i], numbers[i] - 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Search(long key)
    {
        long[] keys = _keys;
        int[] numbers = _numbers;
        for (int at = Place(key); ; at = (at + 1) & (keys.Length - 1))
        {
            if (numbers[at] == 0 || keys[at] == key)
                return numbers[at] - 1;
        }
    }

    private void Insert(long key, int number)
    {
        int at = Place(key);
        while (_numbers[at] != 0)
            at = (at + 1) & (_keys.Length - 1);
        (_keys[at], _numbers[at]) = (key, number + 1);
    }

    private int Place(long key) => (int)(unchecked((ulong)key * Golden) >> _shift);
}
