using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// The first rows by the keys, after some that are left out: a heap of no more rows than are asked for, the last of them on top.
/// </summary>
internal sealed class TopOperator(SortKeys keys, SlotSet slots, RowCount? skip, RowCount limit) : Operator, IRowBound, IGathering
{
    private TopRows? _rows;
    private long _skip;
    private long _most;

    /// <inheritdoc/>
    public TopColumn? Column { get; init; }

    /// <inheritdoc/>
    public bool IsCompact => true;

    private TopRows Rows => _rows ??= new TopRows(keys.LastFirst);

    /// <inheritdoc/>
    public bool TryRead(out Value bound)
    {
        bound = default;
        if (Rows.Heap.Count < _most || Rows.Last is not [var last, ..])
            return false;
        bound = last;
        return true;
    }

    public override void Open(Frame frame)
    {
        _rows?.Held.Release(frame);
        _rows = null;
        _skip = skip?.Read(frame) ?? 0;
        long rows = limit.Read(frame);
        _most = rows > long.MaxValue - _skip ? long.MaxValue : rows + _skip;
    }

    public override bool Process(Frame frame)
    {
        TopRows rows = Rows;
        rows.Number++;
        long made = frame.Made;
        if (rows.Heap.Count < _most || (_most > 0 && keys.IsBefore(frame, rows.Last)))
            Keep(frame);
        frame.Forget(made);
        return true;
    }

    /// <inheritdoc/>
    public object TakePart()
    {
        TopRows part = Rows;
        _rows = null;
        return part;
    }

    /// <inheritdoc/>
    public void Merge(object part, object later, Frame frame)
    {
        (TopRows rows, TopRows others) = ((TopRows)part, (TopRows)later);
        frame.Place = keys.Place;
        rows.Held.TakeOver(others.Held);
        foreach ((Value[] row, (Value[] Keys, long Number) order) in others.Heap.UnorderedItems)
        {
            frame.Tick();
            rows.Heap.Enqueue(row, (order.Keys, rows.Number + order.Number));
            if (rows.Heap.Count > _most)
                DropLast(rows, frame);
        }

        rows.Number += others.Number;
    }

    /// <inheritdoc/>
    public void PutPart(object part) => _rows = (TopRows)part;

    /// <summary>Keeps the row under way, in the place of the last one where there are enough.</summary>
    private void Keep(Frame frame)
    {
        TopRows rows = Rows;
        bool isFull = rows.Heap.Count >= _most;
        (Value[] values, Value[] row) = rows.TakeSpare() ?? (new Value[keys.Count], new Value[slots.Count]);
        keys.Read(frame, values);
        slots.Save(frame, row);
        frame.Place = keys.Place;
        if (!isFull)
        {
            rows.Heap.Enqueue(row, (values, rows.Number));
            Hold(rows, values, row, 1, frame);
            return;
        }

        rows.Heap.TryPeek(out _, out (Value[] Keys, long Number) last);
        Value[] gone = rows.Heap.DequeueEnqueue(row, (values, rows.Number));
        Hold(rows, last.Keys, gone, -1, frame);
        Hold(rows, values, row, 1, frame);
        rows.Spare(last.Keys, gone);
    }

    private static void Hold(TopRows rows, Value[] keys, Value[] row, int sign, Frame frame)
    {
        if (frame.Meter is not null)
            rows.Held.Add(frame, sign * Bytes(keys, row));
    }

    private static void DropLast(TopRows rows, Frame frame)
    {
        if (rows.Heap.TryDequeue(out Value[]? gone, out (Value[] Keys, long Number) last))
            Hold(rows, last.Keys, gone, -1, frame);
    }

    private static long Bytes(Value[] keys, Value[] row) => ValueSize.Row(row, []) + SortKeys.Bytes(keys, row);

    public override void Complete(Frame frame)
    {
        frame.Place = keys.Place;
        PriorityQueue<Value[], (Value[] Keys, long Number)> heap = Rows.Heap;
        Value[][] rows = new Value[heap.Count][];
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            frame.Tick();
            rows[i] = heap.Dequeue();
        }

        for (long i = _skip; i < rows.Length; i++)
        {
            frame.Tick();
            slots.Restore(frame, rows[i]);
            if (!Next.Process(frame))
                break;
        }
    }
}
