using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>The first rows so far of some, with their keys and the number of each among these.</summary>
/// <param name="order">The last row comes first.</param>
internal sealed class TopRows(IComparer<(Value[] Keys, long Number)> order)
{
    /// <summary>The arrays of a row that is none of the first any more, for the next that is.</summary>
    private (Value[] Keys, Value[] Row)? _spare;

    /// <summary>The rows, the last of them on top.</summary>
    public PriorityQueue<Value[], (Value[] Keys, long Number)> Heap { get; } = new(order);

    /// <summary>The keys of the last row; empty where there is none.</summary>
    public Value[] Last => Heap.TryPeek(out _, out (Value[] Keys, long Number) last) ? last.Keys : [];

    /// <summary>The memory that they take.</summary>
    public HeldMemory Held { get; } = new();

    /// <summary>How many rows there were.</summary>
    public long Number { get; set; }

    /// <summary>Keeps arrays that nobody reads any more.</summary>
    public void Spare(Value[] keys, Value[] row) => _spare = (keys, row);

    /// <summary>Arrays to write to; null for none.</summary>
    public (Value[] Keys, Value[] Row)? TakeSpare()
    {
        (Value[] Keys, Value[] Row)? spare = _spare;
        _spare = null;
        return spare;
    }
}
