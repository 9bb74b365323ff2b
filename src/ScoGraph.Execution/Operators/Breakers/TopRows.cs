using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>The first rows so far of some, with their keys and the number of each among these.</summary>
/// <param name="order">The last row comes first.</param>
internal sealed class TopRows(IComparer<(Value[] Keys, long Number)> order)
{
    /// <summary>The rows, the last of them on top.</summary>
    public PriorityQueue<Value[], (Value[] Keys, long Number)> Heap { get; } = new(order);

    /// <summary>The keys of the last row; empty where there is none.</summary>
    public Value[] Last => Heap.TryPeek(out _, out (Value[] Keys, long Number) last) ? last.Keys : [];

    /// <summary>The memory that they take.</summary>
    public HeldMemory Held { get; } = new();

    /// <summary>How many rows there were.</summary>
    public long Number { get; set; }
}
