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
    private ColumnVector[] _vectors = [];
    private ColumnTally[] _tallies = [];
    private VectorGroups? _groups;
    private DeferredGroups? _deferred;
    private Frame? _frame;
    private bool _mayDefer;
    private bool _byRows;
    private long _bytes;

    /// <inheritdoc/>
    public bool TakesBatches => true;

    /// <inheritdoc/>
    public bool IsCompact => rows.IsCompactWith(_deferred?.Count ?? 0);

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        _bytes = 0;
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
        for (int from = 0; from < batch.Count; from += ColumnVector.Size)
        {
            int count = Math.Min(ColumnVector.Size, batch.Count - from);
            if (_byRows || frame.Multiplicity != 1 || !TryAdd(frame, batch, from, count))
                return TakeRows(frame, batch, from);
        }

        return true;
    }

    public override void Complete(Frame frame)
    {
        rows.Next = Next;
        if (_deferred is not null)
        {
            new DeferredRows(_deferred, _tallies, rows, Next as IRowBound).PassOn(frame);
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
        (_groups, _deferred, _tallies, _byRows) = (null, null, [], byRows);
        _mayDefer = plan.Keys.Length > 0 && !byRows && plan.Aggregates.All(each => each.Kind != TallyKind.Each);
    }

    /// <summary>Makes what takes many rows at once when the first come.</summary>
    private VectorGroups Make()
    {
        HashSet<ColumnSource?> read =
            [.. plan.Aggregates.Where(each => each.Kind is not (TallyKind.Count or TallyKind.Different)).Select(each => each.Source)];
        Dictionary<ColumnSource, ColumnVector> vectors = [];
        // The rows of a group are counted once for all aggregates that ask how many there are.
        _tallies = [.. plan.Aggregates.Index().DistinctBy(each => each.Item.Kind == TallyKind.Rows ? -1 : each.Index)
            .Select(each => Tally(each.Index, each.Item))];
        _vectors = [.. vectors.Values];
        if (_mayDefer)
            _deferred = new DeferredGroups([.. plan.Keys], rows.Aggregates);
        return new VectorGroups([.. plan.Keys], _deferred);

        ColumnTally Tally(int number, ColumnAggregate aggregate) => aggregate.Kind == TallyKind.Different
            ? new ColumnTally(number, aggregate.Kind, null, new DifferentValues(aggregate.Source!))
            : new ColumnTally(number, aggregate.Kind, aggregate.Source is { } source ? Vector(source) : null, null);

        ColumnVector Vector(ColumnSource source)
        {
            if (!vectors.TryGetValue(source, out ColumnVector? vector))
                vectors[source] = vector = new ColumnVector(source, onlyPresent: !read.Contains(source));
            return vector;
        }
    }

    private bool TryAdd(Frame frame, BatchRows batch, int from, int count)
    {
        VectorGroups groups = _groups ??= Make();
        foreach (ColumnVector vector in _vectors)
        {
            int place = batch.PlaceOf(vector.Source.Slot);
            vector.Read(frame, batch[place].AsSpan(from, count), batch.Ascends && place == 0);
        }

        bool needsStates = false;
        foreach (ColumnTally tally in _tallies)
        {
            tally.Read(frame, batch, from, count);
            if (!tally.CanTake(count))
                return false;
            needsStates |= tally.NeedsStates;
        }

        if (needsStates && _deferred is not null)
            groups = MakeGroups(frame);
        ReadOnlySpan<int> numbers = groups.Find(batch, from, count, rows.Groups, frame);
        if (_deferred is not null && groups.IsMixed)
        {
            groups = MakeGroups(frame);
            numbers = groups.Find(batch, from, count, rows.Groups, frame);
        }

        foreach (ColumnTally tally in _tallies)
            tally.Add(numbers, _deferred is not null ? _deferred : rows.Groups, frame);
        rows.Note(count);
        Hold(groups, frame);
        return true;
    }

    private bool TakeRows(Frame frame, BatchRows batch, int from)
    {
        for (int row = from; row < batch.Count; row++)
        {
            batch.Put(row, frame);
            if (!Process(frame))
                return false;
        }

        return true;
    }

    private void GoOnByRows()
    {
        Flush();
        _byRows = true;
    }

    private void Flush()
    {
        if (_deferred is not null)
            MakeGroups(_frame!);
        foreach (ColumnTally tally in _tallies)
            tally.Flush(rows.Groups, _frame!);
    }

    /// <summary>
    /// Makes groups of those that were deferred, of the same numbers: no two of these are of equivalent keys but some of the last rows, of
    /// which nothing is told yet.
    /// </summary>
    private VectorGroups MakeGroups(Frame frame)
    {
        _deferred!.MoveTo(rows.Groups, frame);
        (_deferred, _mayDefer) = (null, false);
        return _groups = new VectorGroups([.. plan.Keys], null);
    }

    private void Hold(VectorGroups groups, Frame frame)
    {
        if (frame.Meter is null)
            return;
        long bytes = groups.Bytes + _tallies.Sum(tally => tally.Bytes) + (_deferred?.Bytes ?? 0);
        if (bytes > _bytes)
            _held.Add(frame, bytes - _bytes);
        _bytes = Math.Max(_bytes, bytes);
    }
}
