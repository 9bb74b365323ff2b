using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Rows that differ in nothing but nodes and relationships, and the row held back that each is made of: for each slot that of each row, -1
/// for null where a pattern may have found none. Whoever takes it keeps nothing of it.
/// </summary>
/// <param name="slots">The slots, each once; where rows are held back, that of their numbers is the last.</param>
/// <param name="areRelationships">Which of them hold relationships.</param>
/// <param name="held">The values of rows held back; null where there are none.</param>
internal sealed class BatchRows(int[] slots, bool[] areRelationships, HeldValues? held = null)
{
    /// <summary>Stands for null.</summary>
    public const int None = -1;

    private readonly int[][] _ids = new int[slots.Length][];

    /// <summary>How many slots hold elements.</summary>
    private readonly int _elements = slots.Length - (held is null ? 0 : 1);

    public int[] Slots => slots;

    /// <summary>The values of the rows that these are made of; null where there are none.</summary>
    public HeldValues? Held => held;

    /// <summary>How many rows there are.</summary>
    public int Count { get; set; }

    /// <summary>How many rows each stands for; null where each stands for one. Given only to who takes it.</summary>
    public long[]? Weights { get; set; }

    /// <summary>Whether the nodes of the first slot ascend, none twice.</summary>
    public bool Ascends { get; init; }

    /// <summary>The nodes or relationships of a slot, by the place of the slot among all.</summary>
    public int[] this[int place]
    {
        get => _ids[place];
        set => _ids[place] = value;
    }

    /// <summary>Of which row held back each is made.</summary>
    public int[] Numbers => _ids[_elements];

    /// <summary>The place of a slot among all.</summary>
    public int PlaceOf(int slot) => Array.IndexOf(slots, slot);

    /// <summary>The id of a node or relationship, or what stands for null.</summary>
    public static int IdOf(in Value element) => element.IsNull ? None : element.AsId();

    /// <summary>Reads the ids of some rows, in their order; of a row that there is not what stands for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pick(int[] ids, ReadOnlySpan<int> rows, Span<int> into)
    {
        for (int i = 0; i < rows.Length; i++)
            into[i] = (uint)rows[i] < (uint)ids.Length ? ids[rows[i]] : None;
    }

    /// <summary>Makes one of the rows the row under way.</summary>
    public void Put(int row, Frame frame)
    {
        for (int i = 0; i < _elements; i++)
        {
            if (_ids[i][row] < 0)
                frame.Row[slots[i]] = default;
            else if (areRelationships[i])
                Value.PutRelationship(ref frame.Row[slots[i]], _ids[i][row]);
            else
                Value.PutNode(ref frame.Row[slots[i]], _ids[i][row]);
        }

        held?.Put(Numbers[row], frame.Row);
    }

    /// <summary>Hands some of the rows on one by one.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="to">Who takes them.</param>
    /// <param name="frame">The row under way.</param>
    /// <returns>False where no more are wanted.</returns>
    public bool PassOn(int from, int count, Operator to, Frame frame)
    {
        for (int row = from; row < from + count; row++)
        {
            frame.Tick();
            Put(row, frame);
            if (!to.Process(frame))
                return false;
        }

        return true;
    }

    /// <summary>Rows of one of the slots alone, with values only where it is that of the rows held back; there are none yet.</summary>
    public BatchRows Only(int slot) => new([slot], [areRelationships[PlaceOf(slot)]], held?.Number == slot ? held : null);

    /// <summary>Rows of some of the slots, and of others beside them, made of the same rows held back; there are none yet.</summary>
    /// <param name="read">Which slots of these go on.</param>
    /// <param name="added">Other slots, and whether they hold relationships.</param>
    public BatchRows Select(int[] read, params ReadOnlySpan<(int Slot, bool IsRelationship)> added)
    {
        List<int> kept = [];
        List<bool> kinds = [];
        for (int i = 0; i < _elements; i++)
            Add(slots[i], areRelationships[i]);
        foreach ((int slot, bool isRelationship) in added)
            Add(slot, isRelationship);
        return held is null ? new BatchRows([.. kept], [.. kinds]) : new BatchRows([.. kept, held.Number], [.. kinds, false], held);

        void Add(int slot, bool isRelationship)
        {
            if (!read.Contains(slot))
                return;
            kept.Add(slot);
            kinds.Add(isRelationship);
        }
    }
}
