using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// The first rows by the keys, after some that are left out: a heap of no more rows than are asked for, the last of them on top.
/// </summary>
internal sealed class TopOperator(SortKeys keys, SlotSet slots, RowCount? skip, RowCount limit) : Operator, IRowBound
{
    private readonly PriorityQueue<Value[], (Value[] Keys, long Number)> _heap = new(Comparer<(Value[] Keys, long Number)>.Create(
        (a, b) => keys.Compare(b.Keys, a.Keys) is var order && order != 0 ? order : b.Number.CompareTo(a.Number)));

    private readonly HeldMemory _held = new();
    private long _skip;
    private long _most;
    private long _number;

    /// <inheritdoc/>
    public TopColumn? Column { get; init; }

    /// <inheritdoc/>
    public bool TryRead(out long bound)
    {
        bound = 0;
        if (_heap.Count < _most || Last is not [{ IsInteger: true } last, ..])
            return false;
        bound = last.AsInteger();
        return true;
    }

    public override void Open(Frame frame)
    {
        _heap.Clear();
        _held.Release(frame);
        _number = 0;
        _skip = skip?.Read(frame) ?? 0;
        long rows = limit.Read(frame);
        _most = rows > long.MaxValue - _skip ? long.MaxValue : rows + _skip;
    }

    public override bool Process(Frame frame)
    {
        _number++;
        long made = frame.Made;
        if (_heap.Count < _most || (_most > 0 && keys.IsBefore(frame, Last)))
            Keep(frame);
        frame.Forget(made);
        return true;
    }

    private Value[] Last => _heap.TryPeek(out _, out (Value[] Keys, long Number) last) ? last.Keys : [];

    /// <summary>Keeps the row under way, in the place of the last one where there are enough.</summary>
    private void Keep(Frame frame)
    {
        if (_heap.Count >= _most && _heap.TryDequeue(out Value[]? gone, out (Value[] Keys, long Number) last) && frame.Meter is not null)
            _held.Add(frame, -Bytes(last.Keys, gone));
        Value[] values = keys.Read(frame), row = slots.Save(frame);
        if (frame.Meter is not null)
            _held.Add(frame, Bytes(values, row));
        frame.Place = keys.Place;
        _heap.Enqueue(row, (values, _number));
    }

    private static long Bytes(Value[] keys, Value[] row) => ValueSize.Row(row, []) + SortKeys.Bytes(keys, row);

    public override void Complete(Frame frame)
    {
        frame.Place = keys.Place;
        Value[][] rows = new Value[_heap.Count][];
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            frame.Tick();
            rows[i] = _heap.Dequeue();
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
