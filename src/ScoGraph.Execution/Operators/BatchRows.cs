using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Rows that differ in nothing but nodes: for each slot the node of each row. Whoever takes it keeps nothing of it.</summary>
/// <param name="slots">The slots, each once.</param>
internal sealed class BatchRows(int[] slots)
{
    private readonly int[][] _nodes = new int[slots.Length][];

    public int[] Slots => slots;

    /// <summary>How many rows there are.</summary>
    public int Count { get; set; }

    /// <summary>Whether the nodes of the first slot ascend, none twice.</summary>
    public bool Ascends { get; init; }

    /// <summary>The nodes of a slot, by the place of the slot among all.</summary>
    public int[] this[int place]
    {
        get => _nodes[place];
        set => _nodes[place] = value;
    }

    /// <summary>The place of a slot among all.</summary>
    public int PlaceOf(int slot) => Array.IndexOf(slots, slot);

    /// <summary>Makes one of the rows the row under way.</summary>
    public void Put(int row, Frame frame)
    {
        for (int i = 0; i < slots.Length; i++)
            Value.PutNode(ref frame.Row[slots[i]], _nodes[i][row]);
    }
}
