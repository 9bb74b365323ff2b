using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What is read of nodes or relationships where there are such, and null where there are none.</summary>
/// <param name="read">The values of those that are there.</param>
/// <param name="slot">Where they stand.</param>
internal sealed class OptionalVector(RowVector read, int slot) : RowVector
{
    private int[] _places = [];
    private BatchRows? _there;

    /// <inheritdoc/>
    public override long Bytes => read.Bytes;

    public override void Begin(Frame frame) => read.Begin(frame);

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        ReadOnlySpan<int> ids = rows[rows.PlaceOf(slot)].AsSpan(from, count);
        if (!ids.Contains(BatchRows.None))
        {
            if (!read.Read(frame, rows, from, count))
                return false;
            Take(read);
            return true;
        }

        BatchRows there = _there ??= Make(rows);
        there.Count = 0;
        for (int row = 0; row < ids.Length; row++)
        {
            (there[0][there.Count], _places[there.Count]) = (ids[row], row);
            there.Count += ids[row] == BatchRows.None ? 0 : 1;
        }

        if (!read.Read(frame, there, 0, there.Count))
            return false;
        Take(read);
        Spread(_places.AsSpan(0, there.Count), count);
        return true;
    }

    private BatchRows Make(BatchRows rows)
    {
        _places = new int[Size];
        BatchRows there = rows.Only(slot);
        there[0] = new int[Size];
        return there;
    }
}
