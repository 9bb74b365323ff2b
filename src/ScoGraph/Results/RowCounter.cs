namespace ScoGraph.Results;

/// <summary>How many rows a running query has so far, to be read by another thread.</summary>
internal sealed class RowCounter
{
    private long _rows;

    public long Rows
    {
        get => Volatile.Read(ref _rows);
        set => Volatile.Write(ref _rows, value);
    }
}
