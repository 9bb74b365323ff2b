namespace ScoGraph.Store;

/// <summary>Numbers integers by open addressing: each new one gets the next group. Not written to once its index is handed out.</summary>
internal sealed class IntegerGroups
{
    private const ulong Fibonacci = 0x9E3779B97F4A7C15;

    private long[] _keys = new long[16];
    private int[] _groups = new int[16];
    private int _shift = 60;
    private int _count;

    /// <summary>The group of an integer, or -1.</summary>
    public int Find(long key)
    {
        int at = Locate(key);
        return _groups[at] - 1;
    }

    /// <summary>The group of an integer, which becomes <paramref name="next"/> where it has none yet.</summary>
    public int GetOrAdd(long key, int next)
    {
        int at = Locate(key);
        if (_groups[at] != 0)
            return _groups[at] - 1;
        if (++_count * 2 > _keys.Length)
        {
            Grow();
            at = Locate(key);
        }

        _keys[at] = key;
        _groups[at] = next + 1;
        return next;
    }

    private int Locate(long key)
    {
        int mask = _keys.Length - 1;
        int at = (int)(((ulong)key * Fibonacci) >> _shift);
        while (_groups[at] != 0 && _keys[at] != key)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        (long[] keys, int[] groups) = (_keys, _groups);
        _keys = new long[keys.Length * 2];
        _groups = new int[keys.Length * 2];
        _shift--;
        for (int i = 0; i < keys.Length; i++)
        {
            if (groups[i] == 0)
                continue;
            int at = Locate(keys[i]);
            _keys[at] = keys[i];
            _groups[at] = groups[i];
        }
    }
}
