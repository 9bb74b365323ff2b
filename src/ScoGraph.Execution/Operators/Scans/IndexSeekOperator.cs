using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>
/// The elements of a label or type that meet conditions on the properties of a declared index, by id or in the order of the index. Where
/// the state has no such index, and where most of them meet the conditions, they are scanned: the same ones come in the same order.
/// </summary>
internal sealed class IndexSeekOperator : Operator
{
    /// <summary>Of so many elements one must be in the range for the scan to be quicker than sorting those in the range by id.</summary>
    private const int ScannedPerFound = 8;

    private readonly IndexSeek _seek;
    private readonly ColumnTest[] _tests;
    private readonly int[] _places;
    private readonly ColumnFilter[] _filters;
    private readonly int[] _batch = new int[1024];

    public IndexSeekOperator(IndexSeek seek)
    {
        _seek = seek;
        _tests = [.. seek.Conditions.Select(condition => condition.Test)];
        _places = [.. seek.Conditions.Select(condition => seek.Keys.ToList().FindIndex(key => key.Name == condition.Key.Name))];
        _filters = [.. seek.Conditions.Select(condition => new ColumnFilter(condition))];
    }

    public override bool Process(Frame frame)
    {
        if (_seek.Elements.AreNone(frame))
            return true;
        Value[] values = new Value[_tests.Length];
        List<ColumnFilter> filters = [];
        for (int i = 0; i < values.Length; i++)
        {
            if (_seek.Marks[i] < 0)
                values[i] = _seek.Conditions[i].Value.Evaluate(frame);
            else if (!frame.TryEarly(_seek.Conditions[i].Value.Evaluate, _seek.Marks[i], out values[i]))
                continue;
            frame.Place = _seek.Conditions[i].Value.Place;
            if (values[i].IsNull)
                return true;
            filters.Add(_filters[i]);
        }

        // Elements go on where a value cannot be computed.
        if (filters.Count < values.Length || FindIndex(frame) is not { } index)
            return Scan(filters, frame);
        IndexRange range = IndexRange.Of(index, _tests, values);
        if (_seek.Order == IndexOrder.Ascending)
            return Push(index, range, values, frame);
        if (_seek.Order == IndexOrder.Descending)
            return PushBackwards(index, range, values, frame);
        if (_seek.CountOnly && range.IsExact)
            return range.Count == 0 || Repeat(frame, range.Count);
        return range.Count > index.Count / ScannedPerFound ? Scan(filters, frame) : PushById(index, range, values, frame);
    }

    private SortedIndex? FindIndex(Frame frame)
    {
        int[] keys = [.. _seek.Keys.Select(key => frame.Graph.PropertyKeys.Find(key.Name))];
        return Array.IndexOf(keys, -1) >= 0 ? null : _seek.Elements.Find(frame, keys);
    }

    private bool PushById(SortedIndex index, in IndexRange range, Value[] values, Frame frame)
    {
        List<int> found = new(range.Count);
        for (int place = range.From; place < range.To;)
        {
            (SortedPage page, int at) = index.Find(place);
            for (; at < page.Count && place < range.To; at++, place++)
            {
                frame.Tick();
                if (range.IsExact || Holds(page.KeysAt(at), values))
                    found.Add(page.Ids[at]);
            }
        }

        if (_seek.CountOnly)
            return found.Count == 0 || Repeat(frame, found.Count);
        found.Sort();
        foreach (int id in found)
        {
            if (!Push(id, frame))
                return false;
        }

        return true;
    }

    private bool Push(SortedIndex index, in IndexRange range, Value[] values, Frame frame)
    {
        for (int place = range.From; place < range.To;)
        {
            (SortedPage page, int at) = index.Find(place);
            for (; at < page.Count && place < range.To; at++, place++)
            {
                if ((range.IsExact || Holds(page.KeysAt(at), values)) && !Push(page.Ids[at], frame))
                    return false;
            }
        }

        return true;
    }

    /// <summary>From the last values to the first, of equal ones the lowest id first.</summary>
    private bool PushBackwards(SortedIndex index, in IndexRange range, Value[] values, Frame frame)
    {
        for (int end = range.To; end > range.From;)
        {
            (SortedPage page, int at) = index.Find(end - 1);
            int start = Math.Max(range.From, index.Seek(IndexBound.Before(page.KeysAt(at).ToArray())));
            if (!Push(index, range with { From = start, To = end }, values, frame))
                return false;
            end = start;
        }

        return true;
    }

    private bool Holds(ReadOnlySpan<Value> keys, Value[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!_tests[i].Holds(keys[_places[i]], values[i]))
                return false;
        }

        return true;
    }

    private bool Push(int id, Frame frame)
    {
        frame.Tick();
        _seek.Elements.Put(ref frame.Row[_seek.Slot], id);
        return Next.Process(frame);
    }

    /// <summary>The elements without an index.</summary>
    private bool Scan(List<ColumnFilter> filters, Frame frame)
    {
        foreach (ColumnFilter filter in filters)
            filter.Begin(frame, _seek.Elements.Column(frame, filter.Key));
        List<int>? sorted = _seek.Order == IndexOrder.None ? null : [];
        int from = 0;
        while (_seek.Elements.Read(frame, ref from, _batch, out int count))
        {
            frame.ThrowIfStopped();
            foreach (ColumnFilter filter in filters)
                count = filter.Narrow(_batch, count, frame);
            sorted?.AddRange(_batch.AsSpan(0, count));
            if (sorted is null && !PushBatch(count, frame))
                return false;
        }

        return sorted is null || PushSorted(sorted, frame);
    }

    private bool PushBatch(int count, Frame frame)
    {
        if (_seek.CountOnly)
            return count == 0 || Repeat(frame, count);
        for (int i = 0; i < count; i++)
        {
            if (!Push(_batch[i], frame))
                return false;
        }

        return true;
    }

    private bool PushSorted(List<int> ids, Frame frame)
    {
        PropertyColumn?[] columns = [.. _seek.Keys.Select(key => _seek.Elements.Column(frame, key))];
        int sign = _seek.Order == IndexOrder.Descending ? -1 : 1;
        StoppableSort.Sort(ids, (a, b) =>
        {
            foreach (PropertyColumn? column in columns)
            {
                int order = column is null ? 0 : sign * Orderability.Compare(column.Get(a), column.Get(b));
                if (order != 0)
                    return order;
            }

            return a.CompareTo(b);
        });
        foreach (int id in ids)
        {
            if (!Push(id, frame))
                return false;
        }

        return true;
    }
}
