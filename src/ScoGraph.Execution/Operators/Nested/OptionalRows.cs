using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>
/// The end of the inner plan of an optional match: takes what it finds for many rows at once, and joins it with these, in their order; rows
/// of which it found nothing get nulls.
/// </summary>
/// <param name="shape">What stands where.</param>
/// <param name="single">Who takes what is found for one row.</param>
internal sealed class OptionalRows(OptionalShape shape, IRowTaker single) : Operator, IBatchTaker
{
    private const int Size = 1024;

    /// <summary>The rows under way that something is looked for; null where it is one that is taken alone.</summary>
    private BatchRows? _outer;
    private Operator? _taker;
    private BatchRows? _asked;
    private BatchRows? _joined;

    /// <summary>What of the joined rows comes from the outer rows, and from the inner ones: the place among all, and the slot.</summary>
    private (int Place, int Slot)[] _ofOuter = [];
    private (int Place, int Slot)[] _ofInner = [];

    /// <summary>The outer and the inner row of each joined one; -1 for none.</summary>
    private readonly int[] _outerRows = new int[Size];
    private readonly int[] _innerRows = new int[Size];
    private int[] _numbers = [];
    private int _count;

    /// <summary>How many of the joined rows have their values.</summary>
    private int _filled;

    /// <summary>The first of the outer rows that has not gone on.</summary>
    private int _next;

    /// <summary>Whether joined rows are under way: what fails then fails behind, not within.</summary>
    private bool _isPassing;

    /// <inheritdoc/>
    public bool TakesBatches => true;

    /// <summary>Whether rows are taken many at once.</summary>
    public bool IsBegun => _joined is not null;

    /// <summary>Joins rows with what is found for them, and passes them on.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="outer">The rows.</param>
    /// <param name="first">The first operator of the inner plan.</param>
    /// <param name="taker">Who takes the joined rows.</param>
    /// <returns>False if no more rows are wanted.</returns>
    public bool Join(Frame frame, BatchRows outer, IBatchTaker first, Operator taker)
    {
        BatchRows asked = _asked ??= Make(outer);
        if (_numbers.Length < outer.Count)
            _numbers = [.. Enumerable.Range(0, outer.Count)];
        for (int i = 0; i < shape.Outer.Length; i++)
            asked[i] = outer[outer.PlaceOf(shape.Outer[i].Slot)];
        (asked[shape.Outer.Length], asked.Count) = (_numbers, outer.Count);
        (_outer, _taker, _next, _count, _filled) = (outer, taker, 0, 0, 0);
        bool wanted = TryFind(frame, asked, first) && SkipTo(outer.Count, null, frame);
        Fill(null);
        wanted = wanted && PassOn(frame);
        _outer = null;
        return wanted;
    }

    /// <summary>Finds rows; if that fails for one of them, those before it go on first, of which one may fail before it does.</summary>
    private bool TryFind(Frame frame, BatchRows asked, IBatchTaker first)
    {
        try
        {
            return first.Take(frame, asked);
        }
        catch (Exception exception) when (!_isPassing && ErrorNet.IsFailure(exception))
        {
            // The row that has failed is the row under way: conditions that fail are asked once more, row by row.
            SourceSpan place = frame.Place;
            if (!SkipTo(BatchRows.IdOf(frame.Row[shape.Row]), null, frame))
                return false;
            Fill(null);
            if (!PassOn(frame))
                return false;
            frame.Place = place;
            throw;
        }
    }

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        int[] numbers = rows[rows.PlaceOf(shape.Row)];
        for (int row = 0; row < rows.Count; row++)
        {
            if (!SkipTo(numbers[row], rows, frame) || !Add(numbers[row], row, rows, frame))
                return false;
            _next = numbers[row] + 1;
        }

        Fill(rows);
        return true;
    }

    /// <summary>Takes one row: of a row that is taken alone, or of many of which one could not be tested with the others.</summary>
    public override bool Process(Frame frame)
    {
        if (_outer is null)
            return single.Take(frame);
        int number = frame.Row[shape.Row].AsId();
        if (!SkipTo(number, null, frame) || !Add(number, 0, null, frame))
            return false;
        _next = number + 1;
        Fill(null);
        foreach ((int place, int slot) in _ofInner)
            _joined![place][_count - 1] = BatchRows.IdOf(frame.Row[slot]);
        return true;
    }

    private BatchRows Make(BatchRows outer)
    {
        BatchRows joined = outer.Select(shape.Read, shape.Found);
        for (int place = 0; place < joined.Slots.Length; place++)
            joined[place] = new int[Size];
        ILookup<bool, (int Place, int Slot)> places = joined.Slots.Index().ToLookup(each => outer.PlaceOf(each.Item) >= 0);
        (_ofOuter, _ofInner, _joined) = ([.. places[true]], [.. places[false]], joined);
        return new BatchRows(
            [.. shape.Outer.Select(each => each.Slot), shape.Row], [.. shape.Outer.Select(each => each.IsRelationship), false]);
    }

    /// <summary>Adds rows of which nothing is found, up to one.</summary>
    private bool SkipTo(int outer, BatchRows? rows, Frame frame)
    {
        for (; _next < outer; _next++)
        {
            if (!Add(_next, BatchRows.None, rows, frame))
                return false;
        }

        return true;
    }

    private bool Add(int outer, int inner, BatchRows? rows, Frame frame)
    {
        if (_count == Size)
        {
            Fill(rows);
            if (!PassOn(frame))
                return false;
        }

        (_outerRows[_count], _innerRows[_count]) = (outer, inner);
        _count++;
        return true;
    }

    /// <summary>Gives the joined rows their values that have none yet.</summary>
    private void Fill(BatchRows? inner)
    {
        ReadOnlySpan<int> outerRows = _outerRows.AsSpan(_filled, _count - _filled);
        ReadOnlySpan<int> innerRows = _innerRows.AsSpan(_filled, outerRows.Length);
        foreach ((int place, int slot) in _ofOuter)
            BatchRows.Pick(_outer![_outer.PlaceOf(slot)], outerRows, _joined![place].AsSpan(_filled, outerRows.Length));
        foreach ((int place, int slot) in _ofInner)
            BatchRows.Pick(inner is null ? [] : inner[inner.PlaceOf(slot)], innerRows, _joined![place].AsSpan(_filled, innerRows.Length));
        _filled = _count;
    }

    private bool PassOn(Frame frame)
    {
        (_joined!.Count, _count, _filled) = (_count, 0, 0);
        if (_joined.Count == 0)
            return true;
        _isPassing = true;
        bool wanted = _taker is IBatchTaker { TakesBatches: true } taker ? taker.Take(frame, _joined)
            : _joined.PassOn(0, _joined.Count, _taker!, frame);
        _isPassing = false;
        return wanted;
    }
}
