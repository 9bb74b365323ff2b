using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Sort keys, and how two rows' keys compare.</summary>
internal sealed class SortKeys(ImmutableArray<(Evaluator Value, bool Descending)> keys) : IComparer<Value[]>
{
    public int Count => keys.Length;

    public Value[] Read(Frame frame)
    {
        Value[] values = new Value[keys.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = keys[i].Value(frame);
        return values;
    }

    public int Compare(Value[]? x, Value[]? y)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int order = CompareOne(i, x![i], y![i]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Whether the row under way comes before a row's keys; ties do not. Reads no more keys than it needs.</summary>
    public bool IsBefore(Frame frame, Value[] other)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int order = CompareOne(i, keys[i].Value(frame), other[i]);
            if (order != 0)
                return order < 0;
        }

        return false;
    }

    private int CompareOne(int key, in Value left, in Value right)
    {
        int order = left.IsInteger && right.IsInteger ? left.AsInteger().CompareTo(right.AsInteger()) : Orderability.Compare(left, right);
        return keys[key].Descending ? -order : order;
    }
}

/// <summary>Sorts all rows; equal ones keep their order.</summary>
internal sealed class SortOperator(SortKeys keys, SlotSet slots) : Operator
{
    private readonly List<(Value[] Keys, int Number, Value[] Row)> _rows = [];

    public override void Open(Frame frame)
    {
        frame.Release(_rows.Count * (slots.Bytes * 2));
        _rows.Clear();
        base.Open(frame);
    }

    public override bool Process(Frame frame)
    {
        frame.Charge(slots.Bytes * 2);
        _rows.Add((keys.Read(frame), _rows.Count, slots.Save(frame)));
        return true;
    }

    public override void Complete(Frame frame)
    {
        _rows.Sort((a, b) => keys.Compare(a.Keys, b.Keys) is var order && order != 0 ? order : a.Number.CompareTo(b.Number));
        foreach ((_, _, Value[] row) in _rows)
        {
            frame.Tick();
            slots.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }

        base.Complete(frame);
    }
}

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
        base.Open(frame);
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

        _heap.Enqueue(slots.Save(frame), (keys.Read(frame), _number));
        return true;
    }

    public override void Complete(Frame frame)
    {
        Value[][] rows = new Value[_heap.Count][];
        for (int i = rows.Length - 1; i >= 0; i--)
            rows[i] = _heap.Dequeue();
        for (long i = _skip; i < rows.Length; i++)
        {
            slots.Restore(frame, rows[i]);
            if (!Next.Process(frame))
                break;
        }

        base.Complete(frame);
    }
}
