using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Holds rows back, of which nothing is read behind but some slots, and passes them on many at once.</summary>
/// <param name="slots">Where nodes and relationships stand.</param>
/// <param name="areRelationships">Which of them are relationships.</param>
/// <param name="held">Takes other values; null where none are read.</param>
/// <param name="least">For fewer rows nothing is made that takes many, if there were none before.</param>
internal sealed class GatherOperator(int[] slots, bool[] areRelationships, HeldValues? held, int least) : Operator
{
    private const int Size = 1024;

    /// <summary>So many rows there is room for at first.</summary>
    private const int Few = 64;

    private readonly BatchRows _rows = held is null ? new BatchRows(slots, areRelationships)
        : new BatchRows([.. slots, held.Number], [.. areRelationships, false], held);
    private int _count;
    private int _room;
    private bool _areMany;

    public override void Open(Frame frame) => (_count, _areMany) = (0, false);

    public override bool Process(Frame frame)
    {
        bool passes = frame.Multiplicity != 1 || frame.Writer is not null || Next is not IBatchTaker { TakesBatches: true };
        if (passes && _count == 0)
            return Next.Process(frame);
        Hold(frame);
        if (!passes && _count < Size)
            return true;
        int current = _count - 1;
        _count -= passes ? 1 : 0;
        bool wanted = PassOn(frame);

        // What comes before goes on from the row that it has pushed.
        _rows.Put(current, frame);
        return wanted && (!passes || Next.Process(frame));
    }

    public override void Complete(Frame frame) => PassOn(frame);

    /// <inheritdoc/>
    public override void Flush(Frame frame) => PassOn(frame);

    private void Hold(Frame frame)
    {
        if (_count == _room)
            Resize(_room == 0 ? Few : Size + 1);
        Value[] row = frame.Row;
        for (int i = 0; i < slots.Length; i++)
            _rows[i][_count] = BatchRows.IdOf(row[slots[i]]);
        held?.Hold(_count, row);
        _count++;
    }

    /// <summary>Passes on all rows that are held back: each stood for one.</summary>
    private bool PassOn(Frame frame)
    {
        if (_count == 0)
            return true;
        long outside = frame.Multiplicity;
        frame.Multiplicity = 1;
        (_rows.Count, _count) = (_count, 0);
        held?.Change();
        _areMany |= _rows.Count >= least;
        bool wanted = _areMany && Next is IBatchTaker taker
            ? taker.Take(frame, _rows) : _rows.PassOn(0, _rows.Count, Next, frame);
        frame.Multiplicity = outside;
        return wanted;
    }

    private void Resize(int size)
    {
        _room = size;
        for (int i = 0; i < slots.Length; i++)
        {
            int[] ids = _rows[i] ?? [];
            Array.Resize(ref ids, size);
            _rows[i] = ids;
        }

        if (held is null)
            return;
        held.Resize(size);
        _rows[slots.Length] = held.Numbers;
    }
}
