using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Keys;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>
/// How many rows a plan has for each of many rows around it, for which it is carried out at once. Where it reads one node it is carried out
/// once for each.
/// </summary>
/// <param name="shape">What it reads.</param>
/// <param name="plan">The plan.</param>
internal sealed class CountVector(CountShape shape, PipelinePlan plan) : RowVector
{
    private readonly CountedRows _counts = new(shape.Row);
    private readonly BatchRows _asked = new(
        [.. shape.Outer.Select(each => each.Slot), shape.Row], [.. shape.Outer.Select(each => each.IsRelationship), false]);
    private readonly int[] _numbers = new int[Size];
    private readonly int[] _unknown = new int[Size];
    private Pipeline _pipeline;
    private IBatchTaker? _first;
    private KnownNodes _known = new();
    private int _version;
    private int _next;

    /// <inheritdoc/>
    public override long Bytes => _counts.Bytes + _known.Bytes;

    public override void Begin(Frame frame)
    {
        _pipeline = plan.BeginBefore(_counts, frame);
        _first = _pipeline.First as IBatchTaker;
        for (int place = 0; place < _asked.Slots.Length; place++)
            _asked[place] = new int[Size];
        Integers = new long[Size];
        (Kind, IsWhole) = (VectorKind.Integers, true);
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (_first is not { TakesBatches: true } first)
            return false;
        if (shape.Outer.Length == 1)
            Know(frame, rows[rows.PlaceOf(shape.Outer[0].Slot)].AsSpan(from, count), first);
        else
            Find(frame, rows, from, count, first);
        for (int row = 0; row < count; row++)
            Integers[row] = _counts[_numbers[row]];
        return true;
    }

    /// <summary>Finds what is not known yet of nodes: each has a number, by which it is counted.</summary>
    private void Know(Frame frame, ReadOnlySpan<int> nodes, IBatchTaker first)
    {
        if (_version != frame.Version)
        {
            _counts.Clear(_next);
            (_known, _next, _version) = (new KnownNodes(), 0, frame.Version);
        }

        int unknown = _known.Find(nodes, _numbers, _unknown);
        _asked.Count = 0;
        foreach (int row in _unknown.AsSpan(0, unknown))
        {
            _numbers[row] = _known.Find(nodes[row]);
            if (_numbers[row] >= 0)
                continue;
            _numbers[row] = _next;
            _known.Set(nodes[row], _next);
            (_asked[0][_asked.Count], _asked[1][_asked.Count]) = (nodes[row], _next++);
            _asked.Count++;
        }

        _counts.MakeRoom(_next);
        Count(frame, first);
    }

    private void Find(Frame frame, BatchRows rows, int from, int count, IBatchTaker first)
    {
        for (int i = 0; i < shape.Outer.Length; i++)
            rows[rows.PlaceOf(shape.Outer[i].Slot)].AsSpan(from, count).CopyTo(_asked[i]);
        int[] numbers = _asked[shape.Outer.Length];
        for (int row = 0; row < count; row++)
            numbers[row] = _numbers[row] = row;
        _asked.Count = count;
        _counts.MakeRoom(count);
        _counts.Clear(count);
        Count(frame, first);
    }

    private void Count(Frame frame, IBatchTaker first)
    {
        if (_asked.Count == 0)
            return;
        _pipeline.Open(frame);
        first.Take(frame, _asked);
        _pipeline.Complete(frame);
    }
}
