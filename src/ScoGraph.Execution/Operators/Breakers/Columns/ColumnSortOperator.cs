using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Sorts all rows, of which nothing is kept but nodes and relationships; equal ones keep their order. Keys are read when all rows are
/// there, many at once, and rows go on many at once.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="makeVectors">What reads each of them of many rows.</param>
/// <param name="slots">What is kept of a row.</param>
/// <param name="areRelationships">Which of it are relationships.</param>
internal sealed class ColumnSortOperator(SortKeys keys, Func<RowVector>[] makeVectors, int[] slots, bool[] areRelationships)
    : Operator, IBatchTaker
{
    private const int LeastRoom = 64;

    private readonly int[][] _ids = [.. slots.Select(_ => new int[LeastRoom])];
    private readonly BatchRows _batch = new(slots, areRelationships);
    private readonly RowPages _keys = new(keys.Count);
    private readonly HeldMemory _held = new();
    private int _count;

    /// <inheritdoc/>
    public bool TakesBatches => true;

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        _keys.Clear();
        _count = 0;
    }

    public override bool Process(Frame frame)
    {
        MakeRoom(1, frame);
        for (int i = 0; i < slots.Length; i++)
            _ids[i][_count] = frame.Row[slots[i]].AsId();
        _count++;
        return true;
    }

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows batch)
    {
        MakeRoom(batch.Count, frame);
        for (int i = 0; i < slots.Length; i++)
        {
            Span<int> added = _ids[i].AsSpan(_count, batch.Count);
            // What all rows have in common stands in the row under way.
            if (batch.PlaceOf(slots[i]) is >= 0 and var place)
                batch[place].AsSpan(0, batch.Count).CopyTo(added);
            else
                added.Fill(frame.Row[slots[i]].AsId());
        }

        _count += batch.Count;
        return true;
    }

    public override void Complete(Frame frame)
    {
        for (int i = 0; i < slots.Length; i++)
            _batch[i] = new int[Math.Min(_count, RowVector.Size)];
        _held.Add(frame, _count * ((keys.Count * (long)ValueSize.OfValue) + KeyOrder.BytesPerRow));
        ReadKeys(frame);
        frame.Place = keys.Place;
        PassOn(KeyOrder.Of(_keys, keys), frame);
    }

    private void ReadKeys(Frame frame)
    {
        RowVector[] vectors = [.. makeVectors.Select(make => make())];
        foreach (RowVector vector in vectors)
            vector.Begin(frame);
        for (int from = 0; from < _count; from += RowVector.Size)
        {
            frame.ThrowIfStopped();
            _batch.Count = Math.Min(RowVector.Size, _count - from);
            for (int i = 0; i < slots.Length; i++)
                _ids[i].AsSpan(from, _batch.Count).CopyTo(_batch[i]);
            bool areRead = Array.TrueForAll(vectors, vector => vector.Read(frame, _batch, 0, _batch.Count));
            for (int row = 0; row < _batch.Count; row++)
            {
                Span<Value> values = _keys.Add();
                if (areRead)
                    Read(vectors, row, values);
                else
                    ReadOne(row, values, frame);
            }
        }
    }

    private static void Read(RowVector[] vectors, int row, Span<Value> values)
    {
        for (int key = 0; key < vectors.Length; key++)
            values[key] = vectors[key][row];
    }

    private void ReadOne(int row, Span<Value> values, Frame frame)
    {
        _batch.Put(row, frame);
        keys.Read(frame, values);
    }

    private void PassOn(int[] order, Frame frame)
    {
        IBatchTaker? taker = frame.Writer is null && Next is IBatchTaker { TakesBatches: true } next ? next : null;
        for (int from = 0; from < order.Length; from += RowVector.Size)
        {
            frame.ThrowIfStopped();
            ReadOnlySpan<int> rows = order.AsSpan(from, Math.Min(RowVector.Size, order.Length - from));
            _batch.Count = rows.Length;
            for (int i = 0; i < slots.Length; i++)
            {
                int[] ids = _ids[i], ordered = _batch[i];
                for (int row = 0; row < rows.Length; row++)
                    ordered[row] = ids[rows[row]];
            }

            if (!(taker?.Take(frame, _batch) ?? _batch.PassOn(0, rows.Length, Next, frame)))
                return;
        }
    }

    private void MakeRoom(int rows, Frame frame)
    {
        if (slots.Length == 0 || _count + rows <= _ids[0].Length)
            return;
        int room = Math.Max(_count + rows, 2 * _ids[0].Length);
        _held.Grow(frame, (long)room * slots.Length * sizeof(int));
        for (int i = 0; i < slots.Length; i++)
            Array.Resize(ref _ids[i], room);
    }
}
