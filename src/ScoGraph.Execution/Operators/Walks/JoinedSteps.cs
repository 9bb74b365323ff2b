using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Rows whose two nodes have steps between them, one for each of these.</summary>
/// <param name="relationship">The slot of the relationship.</param>
/// <param name="read">The slots that are read behind.</param>
/// <param name="others">Slots of relationships that the new one must not be.</param>
internal sealed class JoinedSteps(int relationship, int[] read, int[] others)
{
    private const int Size = 1024;

    private readonly OtherRelationships _others = new(others);
    private readonly int[] _from = new int[Size];
    private readonly int[] _relationships = new int[Size];
    private BatchRows? _batch;
    private BatchRows? _rows;
    private int _count;

    /// <summary>Takes rows from now on.</summary>
    public void Begin(BatchRows batch)
    {
        (_batch, _count) = (batch, 0);
        _others.Read(batch);
        if (_rows is not null)
            return;
        _rows = batch.Select(read, (relationship, true));
        for (int place = 0; place < _rows.Slots.Length; place++)
            _rows[place] = _rows.Slots[place] == relationship ? _relationships : new int[Size];
    }

    /// <summary>Adds a step of a row, unless it is along a relationship that it must not be.</summary>
    /// <returns>False if no more are wanted.</returns>
    public bool Add(int row, int along, Frame frame, IBatchTaker next)
    {
        if (_others.Contains(row, along))
            return true;
        (_from[_count], _relationships[_count]) = (row, along);
        return ++_count < Size || PassOn(frame, next);
    }

    /// <summary>Passes on what has been added.</summary>
    public bool PassOn(Frame frame, IBatchTaker next)
    {
        if (_count == 0)
            return true;
        frame.ThrowIfStopped();
        for (int place = 0; place < _rows!.Slots.Length; place++)
        {
            if (_rows.Slots[place] != relationship)
                BatchRows.Pick(_batch![_batch.PlaceOf(_rows.Slots[place])], _from.AsSpan(0, _count), _rows[place]);
        }

        (_rows.Count, _count) = (_count, 0);
        return next.Take(frame, _rows);
    }
}
