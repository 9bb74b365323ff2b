using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Groups and aggregates columns, many rows at once, to what grouping row by row gives: with what may be refused it goes on row by row.
/// </summary>
/// <param name="rows">What groups row by row, and holds the groups.</param>
/// <param name="plan">What is read.</param>
internal sealed class ColumnAggregateOperator(AggregateOperator rows, ColumnAggregation plan) : Operator, IGathering, IBatchTaker
{
    private readonly HeldMemory _held = new();
    private RowVector[] _vectors = [];
    private ColumnTally[] _tallies = [];
    private NumberTally? _counting;
    private VectorGroups? _groups;
    private DeferredGroups? _deferred;
    private Frame? _frame;
    private bool _mayDefer;
    private bool _byRows;
    private bool _isFirst;

    /// <inheritdoc/>
    public bool TakesBatches => true;

    /// <inheritdoc/>
    public bool IsCompact => rows.IsCompactWith(_deferred?.Count ?? 0);

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        rows.Open(frame);
        Begin(false);
    }

    public override bool Process(Frame frame)
    {
        if (!_byRows)
            GoOnByRows();
        return rows.Process(frame);
    }

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows batch)
    {
        _frame = frame;
        for (int from = 0; from < batch.Count; from += RowVector.Size)
        {
            int count = Math.Min(RowVector.Size, batch.Count - from);
            if (_byRows || frame.Multiplicity != 1 || !TryAdd(frame, batch, from, count))
                return batch.PassOn(from, batch.Count - from, this, frame);
        }

        return true;
    }

    public override void Complete(Frame frame)
    {
        rows.Next = Next;
        if (_deferred is not null)
        {
            new DeferredRows(_groups!, _tallies, _counting, rows, Next as IRowBound).PassOn(frame);
            return;
        }

        foreach (ColumnTally tally in _tallies)
            tally.Finish(rows.Groups);
        rows.Complete(frame);
    }

    /// <inheritdoc/>
    public object TakePart()
    {
        Flush();
        object part = rows.TakePart();
        Begin(false);
        return part;
    }

    /// <inheritdoc/>
    public void Merge(object part, object later, Frame frame) => rows.Merge(part, later, frame);

    /// <inheritdoc/>
    public void PutPart(object part)
    {
        // What others have gathered may be of kinds that were not met here.
        rows.PutPart(part);
        Begin(true);
    }

    private void Begin(bool byRows)
    {
        (_groups, _deferred, _tallies, _counting, _byRows) = (null, null, [], null, byRows);
        _mayDefer = plan.Keys.Length > 0 && !byRows
            && plan.Aggregates.All(each => each.Kind is not (TallyKind.Each or TallyKind.All));
    }

    /// <summary>Makes what takes many rows at once when the first come.</summary>
    private VectorGroups Make(Frame frame)
    {
        _vectors = [.. plan.Vectors.Select(make => make())];
        foreach (RowVector vector in _vectors)
            vector.Begin(frame);
        // The rows of a group are counted once for all aggregates that ask how many there are.
        _tallies = [.. plan.Aggregates.Index().DistinctBy(each => each.Item.Kind == TallyKind.Rows ? -1 : each.Index)
            .Select(each => Make(each.Index, each.Item))];
        foreach (ColumnTally tally in _tallies)
            tally.Begin(frame);
        _isFirst = true;
        if (_mayDefer)
            _deferred = new DeferredGroups([.. plan.Keys.Select(key => key.Source)], rows.Aggregates);
        return MakeGroups(frame, _deferred);
    }

    private ColumnTally Make(int number, ColumnAggregate aggregate)
    {
        RowVector? values = aggregate.Vector < 0 ? null : _vectors[aggregate.Vector];
        return aggregate.Kind switch
        {
            TallyKind.Rows or TallyKind.Count => new CountTally(number, values),
            TallyKind.Different or TallyKind.DifferentList => new DifferentTally(
                number, new DifferentValues(aggregate.Different!, plan.Keys.IsEmpty), aggregate.Kind == TallyKind.DifferentList),
            TallyKind.List => new ListTally(number, values!),
            TallyKind.Each or TallyKind.All => new EachTally(number, values!, takesAll: aggregate.Kind == TallyKind.All),
            _ => new NumberTally(number, aggregate.Kind, values!),
        };
    }

    private bool TryAdd(Frame frame, BatchRows batch, int from, int count)
    {
        VectorGroups groups = _groups ??= Make(frame);
        foreach (RowVector vector in _vectors)
        {
            if (!vector.Read(frame, batch, from, count))
                return false;
        }

        bool needsStates = false;
        foreach (ColumnTally tally in _tallies)
        {
            if (!tally.Read(frame, batch, from, count) || !tally.CanTake(count))
                return false;
            needsStates |= tally.NeedsStates;
        }

        if (needsStates && _deferred is not null)
            groups = GoOnWithGroups(frame);
        if (!groups.Read(batch, from, count, frame))
            return false;
        GroupedRows grouped = groups.Find(batch, from, count, rows.Groups, frame);
        if (_deferred is not null && groups.IsMixed)
        {
            groups = GoOnWithGroups(frame);
            if (!groups.Read(batch, from, count, frame))
                return false;
            grouped = groups.Find(batch, from, count, rows.Groups, frame);
        }

        CountBesides();
        IGroupStates states = _deferred is not null ? _deferred : rows.Groups;
        foreach (ColumnTally tally in _tallies)
        {
            if (_counting is null || !tally.IsOfRows)
                tally.Add(grouped, states, frame);
        }

        rows.Note(count);
        Hold(groups, frame);
        return true;
    }

    /// <summary>As long as one of the aggregates takes an integer of each row, it counts the rows besides.</summary>
    private void CountBesides()
    {
        if (_isFirst && Array.Exists(_tallies, tally => tally.IsOfRows))
            _counting = _tallies.OfType<NumberTally>().FirstOrDefault(tally => tally.TakesAll);
        if (_isFirst && _counting is { } chosen)
            chosen.CountsRows = true;
        _isFirst = false;
        if (_counting is { TakesAll: false } counting)
        {
            ((CountTally)Array.Find(_tallies, tally => tally.IsOfRows)!).TakeRows(counting);
            _counting = null;
        }
    }

    private void GoOnByRows()
    {
        Flush();
        _byRows = true;
    }

    private void Flush()
    {
        if (_deferred is not null)
            GoOnWithGroups(_frame!);
        foreach (ColumnTally tally in _tallies)
            tally.Flush(rows.Groups, _frame!);
    }

    /// <summary>
    /// Makes groups of those that were deferred, of the same numbers: no two of these are of equivalent keys but some of the last rows, of
    /// which nothing is told yet.
    /// </summary>
    private VectorGroups GoOnWithGroups(Frame frame)
    {
        _deferred!.MoveTo(rows.Groups, _groups!, frame);
        (_deferred, _mayDefer) = (null, false);
        return _groups = MakeGroups(frame, null);
    }

    private VectorGroups MakeGroups(Frame frame, DeferredGroups? deferred)
    {
        VectorGroups groups = new(plan.Keys, deferred);
        groups.Begin(frame);
        return groups;
    }

    private void Hold(VectorGroups groups, Frame frame)
    {
        if (frame.Meter is null)
            return;
        _held.Grow(
            frame, groups.Bytes + _tallies.Sum(tally => tally.Bytes) + _vectors.Sum(vector => vector.Bytes) + (_deferred?.Bytes ?? 0));
    }
}
