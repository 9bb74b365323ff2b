namespace ScoGraph.Store;

/// <summary>Types and ends of the relationships being loaded, in flat arrays by id.</summary>
internal sealed class EndList
{
    private int[] _types = new int[64];
    private int[] _starts = new int[64];
    private int[] _ends = new int[64];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Types => _types.AsSpan(0, Count);

    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    public int Add(int type, int start, int end)
    {
        if (Count == _types.Length)
            Grow();
        _types[Count] = type;
        _starts[Count] = start;
        _ends[Count] = end;
        return Count++;
    }

    private void Grow()
    {
        int length = _types.Length * 2;
        Array.Resize(ref _types, length);
        Array.Resize(ref _starts, length);
        Array.Resize(ref _ends, length);
    }
}
