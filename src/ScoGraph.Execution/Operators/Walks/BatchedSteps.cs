using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Walks one relationship from each of many nodes, to rows of nodes alone.</summary>
/// <param name="slots">The nodes; the relationship is not read.</param>
/// <param name="read">The slots that are read behind.</param>
/// <param name="links">The steps.</param>
/// <param name="labels">Labels of the far ends.</param>
internal sealed class BatchedSteps(ExpandSlots slots, int[] read, Links links, FarLabels labels)
{
    private const int Size = 1024;

    private BatchRows? _rows;

    /// <summary>The nodes of the rows under way: those of the far end, and those that are passed on as they came.</summary>
    private int[] _ends = [];
    private (int From, int To)[] _passed = [];
    private int _count;

    /// <summary>Takes rows and passes on those of all steps.</summary>
    /// <returns>False if no more rows are wanted.</returns>
    public bool Take(Frame frame, BatchRows batch, IBatchTaker next)
    {
        links.Refresh(frame);
        labels.Refresh(frame);
        BatchRows rows = _rows ??= Make(batch);
        // What was left in its middle may have left rows behind.
        _count = 0;
        int[] from = batch[batch.PlaceOf(slots.From)];
        for (int row = 0; row < batch.Count; row++)
        {
            bool wanted = links.TryList(from[row], out ReadOnlySpan<int> neighbours) ? AddAll(neighbours, row, frame, batch, next)
                : links.Visit(from[row], new Steps(this, row, frame, batch, next));
            if (!wanted)
                return false;
        }

        return _count == 0 || Pass(frame, rows, next);
    }

    private BatchRows Make(BatchRows batch)
    {
        int[] passed = [.. batch.Slots.Where(read.Contains)];
        BatchRows rows = new(read.Contains(slots.To) ? [.. passed, slots.To] : passed);
        for (int i = 0; i < rows.Slots.Length; i++)
            rows[i] = new int[Size];
        _passed = [.. passed.Select((slot, place) => (batch.PlaceOf(slot), place))];
        _ends = read.Contains(slots.To) ? rows[passed.Length] : new int[Size];
        return rows;
    }

    private bool AddAll(ReadOnlySpan<int> neighbours, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        if (!labels.IsFree)
        {
            foreach (int neighbour in neighbours)
            {
                if (!Add(neighbour, row, frame, batch, next))
                    return false;
            }

            return true;
        }

        while (neighbours.Length > 0)
        {
            int count = Math.Min(neighbours.Length, Size - _count);
            neighbours[..count].CopyTo(_ends.AsSpan(_count));
            foreach ((int from, int to) in _passed)
                _rows![to].AsSpan(_count, count).Fill(batch[from][row]);
            _count += count;
            neighbours = neighbours[count..];
            if (_count == Size && !Pass(frame, _rows!, next))
                return false;
        }

        return true;
    }

    private bool Add(int neighbour, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        if (!labels.Allows(neighbour))
            return true;
        _ends[_count] = neighbour;
        foreach ((int from, int to) in _passed)
            _rows![to][_count] = batch[from][row];
        _count++;
        return _count < Size || Pass(frame, _rows!, next);
    }

    private bool Pass(Frame frame, BatchRows rows, IBatchTaker next)
    {
        frame.ThrowIfStopped();
        (rows.Count, _count) = (_count, 0);
        return next.Take(frame, rows);
    }

    private readonly struct Steps(BatchedSteps walk, int row, Frame frame, BatchRows batch, IBatchTaker next) : IStepVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Step(int neighbour, int relationship) => walk.Add(neighbour, row, frame, batch, next);
    }
}
