using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Walks one relationship from each of many nodes, to rows of nodes and relationships alone.</summary>
/// <param name="slots">The nodes and the relationship.</param>
/// <param name="read">The slots that are read behind.</param>
/// <param name="links">The steps.</param>
/// <param name="labels">Labels of the far ends.</param>
/// <param name="others">Slots of relationships that the new one must not be.</param>
internal sealed class BatchedSteps(ExpandSlots slots, int[] read, Links links, FarLabels labels, int[] others)
{
    private const int Size = 1024;
    private const int LeastSize = 32;

    /// <summary>So few are copied one by one.</summary>
    private const int Few = 8;

    private readonly OtherRelationships _others = new(others);
    private BatchRows? _rows;

    /// <summary>The far ends and the relationships of the rows under way; none where they are not read.</summary>
    private int[] _ends = [];
    private int[] _relationships = [];

    /// <summary>What is passed on as it came: from which place to which.</summary>
    private (int From, int To)[] _passed = [];

    /// <summary>The same of the rows under way, and what takes it.</summary>
    private (int[] From, int[] To)[] _copied = [];

    private int _count;

    /// <summary>How many rows are passed on at once.</summary>
    private int _size;

    /// <summary>How many rows each row under way stands for; none where each stands for one.</summary>
    private long[] _weights = [];

    /// <summary>Takes rows and passes on those of all steps.</summary>
    /// <returns>False if no more rows are wanted.</returns>
    public bool Take(Frame frame, BatchRows batch, IBatchTaker next)
    {
        links.Refresh(frame);
        labels.Refresh(frame);
        BatchRows rows = _rows = _rows is null || (batch.Count > 1 && _size < Size) ? Make(batch) : _rows;
        if (batch.Weights is not null && _weights.Length == 0)
            _weights = new long[Size];
        rows.Weights = batch.Weights is null ? null : _weights;
        // What was left in its middle may have left rows behind.
        _count = 0;
        _others.Read(batch);
        for (int i = 0; i < _passed.Length; i++)
            _copied[i] = (batch[_passed[i].From], rows[_passed[i].To]);
        ReadOnlySpan<int> from = batch[batch.PlaceOf(slots.From)].AsSpan(0, batch.Count);
        bool areAll = _others.IsNone && links.HasOneList && labels.IsFree;
        bool isNewAlone = areAll && _passed.Length == 0 && batch.Weights is null;
        for (int row = 0; row < from.Length;)
        {
            int end = row + (isNewAlone ? Run(from[row..]) : areAll ? OfOnePage(from[row..]) : 1);
            bool wanted = from[row] == BatchRows.None
                || (isNewAlone && end > row + 1 && links.TryRun(from[row], end - row, out AdjacencyChunk steps)
                ? AddAll(steps.Neighbours, steps.Relationships, row, frame, batch, next)
                : !isNewAlone && areAll && links.OneList!.Page(from[row] >> Adjacency.PageBits) is { Hubs: null } page
                    ? AddPage(page, from, row, end, frame, batch, next) : AddRows(from, row, end, frame, batch, next));
            if (!wanted)
                return false;
            row = end;
        }

        return _count == 0 || Pass(frame, rows, next);
    }

    /// <summary>How many of the first nodes have ids that follow each other, and stand in one page of the lists.</summary>
    private static int Run(ReadOnlySpan<int> nodes)
    {
        int count = 1, most = Math.Min(nodes.Length, Adjacency.PageSize - (nodes[0] & (Adjacency.PageSize - 1)));
        while (count < most && nodes[count] == nodes[0] + count)
            count++;
        return count;
    }

    /// <summary>How many of the first nodes stand in one page of the lists.</summary>
    private static int OfOnePage(ReadOnlySpan<int> nodes)
    {
        int count = 1, page = nodes[0] >> Adjacency.PageBits;
        while (count < nodes.Length && nodes[count] >> Adjacency.PageBits == page)
            count++;
        return count;
    }

    /// <summary>Takes all steps of rows whose nodes stand in one page.</summary>
    private bool AddPage(
        AdjacencyPage page, ReadOnlySpan<int> from, int row, int end, Frame frame, BatchRows batch, IBatchTaker next)
    {
        for (; row < end; row++)
        {
            int at = from[row] & (Adjacency.PageSize - 1), start = page.Offsets[at], length = page.Offsets[at + 1] - start;
            if (TryFour(page, start, length, row, batch) || length == 0 || batch.Weights?[row] == 0)
                continue;
            if (length == 1 && _count < _size - 1)
                AddOne(page.Neighbours[start], page.Relationships[start], row, batch);
            else if (!AddAll(page.Neighbours.AsSpan(start, length), page.Relationships.AsSpan(start, length), row, frame, batch, next))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Takes the steps of a row, of which there are four at the most, as if there were four, without a look at how many they are: what is
    /// too much is written over by the next. False where there is no room for that.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFour(AdjacencyPage page, int start, int length, int row, BatchRows batch)
    {
        int four = Vector128<int>.Count, count = _count;
        if (length > four || start + four > page.Neighbours.Length || count + four >= _size || batch.Weights is not null)
            return false;
        if (_ends.Length > 0)
            Vector128.Create(page.Neighbours, start).CopyTo(_ends, count);
        if (_relationships.Length > 0)
            Vector128.Create(page.Relationships, start).CopyTo(_relationships, count);
        foreach ((int[] from, int[] to) in _copied)
            Vector128.Create(from[row]).CopyTo(to, count);
        _count = count + length;
        return true;
    }

    private bool AddRows(ReadOnlySpan<int> from, int row, int end, Frame frame, BatchRows batch, IBatchTaker next)
    {
        for (; row < end; row++)
        {
            bool wanted = labels.IsFree && links.TryBoth(from[row], out AdjacencyChunk one, out AdjacencyChunk other)
                ? AddOthers(one, row, frame, batch, next) && AddOthers(other, row, frame, batch, next)
                : links.HasOneList ? AddList(from[row], row, frame, batch, next)
                : links.Visit(from[row], new Steps(this, row, frame, batch, next));
            if (!wanted)
                return false;
        }

        return true;
    }

    private BatchRows Make(BatchRows batch)
    {
        // The steps of one node alone are few most often.
        int from = Math.Max(0, batch[batch.PlaceOf(slots.From)][0]);
        _size = batch.Count > 1 ? Size : (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((ulong)links.Degree(from)), LeastSize, Size);
        BatchRows rows = batch.Select(read, (slots.Relationship, true), (slots.To, false));
        for (int i = 0; i < rows.Slots.Length; i++)
            rows[i] = new int[_size];
        _passed = [.. rows.Slots.Index().Where(each => batch.Slots.Contains(each.Item))
            .Select(each => (batch.PlaceOf(each.Item), each.Index))];
        _ends = read.Contains(slots.To) ? rows[rows.PlaceOf(slots.To)] : [];
        _relationships = read.Contains(slots.Relationship) ? rows[rows.PlaceOf(slots.Relationship)] : [];
        _copied = new (int[] From, int[] To)[_passed.Length];
        return rows;
    }

    private bool AddList(int node, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        if (_others.IsNone && labels.IsFree && links.TryWhole(node, out AdjacencyChunk all))
            return AddAll(all.Neighbours, all.Relationships, row, frame, batch, next);
        for (int number = 0; links.TryPart(node, number, out AdjacencyChunk steps); number++)
        {
            if (!(labels.IsFree ? AddOthers(steps, row, frame, batch, next) : AddEach(steps, row, frame, batch, next)))
                return false;
        }

        return true;
    }

    /// <summary>Takes the steps along other relationships than those that the new one must not be, in the pieces between these.</summary>
    private bool AddOthers(AdjacencyChunk steps, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        ReadOnlySpan<int> neighbours = steps.Neighbours, relationships = steps.Relationships;
        while (true)
        {
            int except = _others.FirstIn(relationships, row);
            if (except < 0)
                return AddAll(neighbours, relationships, row, frame, batch, next);
            if (!AddAll(neighbours[..except], relationships[..except], row, frame, batch, next))
                return false;
            neighbours = neighbours[(except + 1)..];
            relationships = relationships[(except + 1)..];
        }
    }

    private bool AddEach(AdjacencyChunk steps, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            if (!Add(steps.Neighbours[i], steps.Relationships[i], row, frame, batch, next))
                return false;
        }

        return true;
    }

    private bool AddAll(
        ReadOnlySpan<int> neighbours, ReadOnlySpan<int> relationships, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        if (neighbours.Length <= Few && _count + neighbours.Length < _size)
        {
            AddFew(neighbours, relationships, row, batch);
            return true;
        }

        while (neighbours.Length > 0)
        {
            int count = Math.Min(neighbours.Length, _size - _count);
            if (_ends.Length > 0)
                neighbours[..count].CopyTo(_ends.AsSpan(_count));
            if (_relationships.Length > 0)
                relationships[..count].CopyTo(_relationships.AsSpan(_count));
            foreach ((int from, int to) in _passed)
                _rows![to].AsSpan(_count, count).Fill(batch[from][row]);
            if (batch.Weights is { } weights)
                _weights.AsSpan(_count, count).Fill(weights[row]);
            _count += count;
            neighbours = neighbours[count..];
            relationships = relationships[count..];
            if (_count == _size && !Pass(frame, _rows!, next))
                return false;
        }

        return true;
    }

    private void AddFew(ReadOnlySpan<int> neighbours, ReadOnlySpan<int> relationships, int row, BatchRows batch)
    {
        int count = _count;
        _count += neighbours.Length;
        if (_ends.Length > 0)
        {
            Span<int> ends = _ends.AsSpan(count, neighbours.Length);
            for (int i = 0; i < ends.Length; i++)
                ends[i] = neighbours[i];
        }

        if (_relationships.Length > 0)
        {
            Span<int> found = _relationships.AsSpan(count, relationships.Length);
            for (int i = 0; i < found.Length; i++)
                found[i] = relationships[i];
        }

        foreach ((int from, int to) in _passed)
        {
            int passed = batch[from][row];
            Span<int> copies = _rows![to].AsSpan(count, neighbours.Length);
            for (int i = 0; i < copies.Length; i++)
                copies[i] = passed;
        }

        if (batch.Weights is { } weights)
            _weights.AsSpan(count, neighbours.Length).Fill(weights[row]);
    }

    private bool Add(int neighbour, int relationship, int row, Frame frame, BatchRows batch, IBatchTaker next)
    {
        if (_others.Contains(row, relationship) || !labels.Allows(neighbour))
            return true;
        AddOne(neighbour, relationship, row, batch);
        return _count < _size || Pass(frame, _rows!, next);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddOne(int neighbour, int relationship, int row, BatchRows batch)
    {
        if (_ends.Length > 0)
            _ends[_count] = neighbour;
        if (_relationships.Length > 0)
            _relationships[_count] = relationship;
        foreach ((int from, int to) in _passed)
            _rows![to][_count] = batch[from][row];
        if (batch.Weights is { } weights)
            _weights[_count] = weights[row];
        _count++;
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
        public bool Step(int neighbour, int relationship) => walk.Add(neighbour, relationship, row, frame, batch, next);
    }
}
