using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// The first rows by the keys, after some that are left out: a heap of no more rows than are asked for, the last of them on top.
/// </summary>
internal sealed class TopOperator(SortKeys keys, SlotSet slots, RowCount? skip, RowCount limit) : Operator
{
    private readonly PriorityQueue<Value[], (Value[] Keys, long Number)> _heap = new(Comparer<(Value[] Keys, long Number)>.Create(
        (a, b) => keys.Compare(b.Keys, a.Keys) is var order && order != 0 ? order : b.Number.CompareTo(a.Number)));

    private long _skip;
    private long _most;
    private long _number;

    public override void Open(Frame frame)
    {
        _heap.Clear();
        _number = 0;
        _skip = skip?.Read(frame) ?? 0;
        long rows = limit.Read(frame);
        _most = rows > long.MaxValue - _skip ? long.MaxValue : rows + _skip;
    }

    public override bool Process(Frame frame)
    {
        _number++;
        if (_heap.Count >= _most)
        {
            if (_most == 0 || !_heap.TryPeek(out _, out (Value[] Keys, long Number) last) || !keys.IsBefore(frame, last.Keys))
                return true;
            _heap.Dequeue();
        }
        else
        {
            frame.Charge(slots.Bytes * 2);
        }

        Value[] values = keys.Read(frame);
        frame.Place = keys.Place;
        _heap.Enqueue(slots.Save(frame), (values, _number));
        return true;
    }

    public override void Complete(Frame frame)
    {
        frame.Place = keys.Place;
        Value[][] rows = new Value[_heap.Count][];
        for (int i = rows.Length - 1; i >= 0; i--)
            rows[i] = _heap.Dequeue();
        for (long i = _skip; i < rows.Length; i++)
        {
            slots.Restore(frame, rows[i]);
            if (!Next.Process(frame))
                break;
        }
    }
}
