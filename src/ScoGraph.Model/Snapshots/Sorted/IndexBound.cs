using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots.Sorted;

/// <summary>
/// A place between entries of a sorted index: among those with certain first values before or behind the ones whose next value is at an
/// edge. No entry is at a bound: it is before it or behind.
/// </summary>
internal readonly struct IndexBound
{
    private readonly ReadOnlyMemory<Value> _equal;
    private readonly Value _edge;
    private readonly Form _form;
    private readonly bool _after;

    private IndexBound(ReadOnlyMemory<Value> equal, Value edge, Form form, bool after)
    {
        _equal = equal;
        _edge = edge;
        _form = form;
        _after = after;
    }

    private enum Form
    {
        None,
        Kind,
        Value,
        Text,
    }

    /// <summary>Before the entries with certain first values; without values, before all.</summary>
    public static IndexBound Before(ReadOnlyMemory<Value> equal) => new(equal, default, Form.None, after: false);

    /// <summary>Behind the entries with certain first values.</summary>
    public static IndexBound After(ReadOnlyMemory<Value> equal) => new(equal, default, Form.None, after: true);

    /// <summary>Before or behind those whose next value is as a given one, in the sense of ORDER BY.</summary>
    public static IndexBound AtValue(ReadOnlyMemory<Value> equal, in Value edge, bool after) => new(equal, edge, Form.Value, after);

    /// <summary>Before or behind those whose next value is of the kind of a given one; integers and floats are one kind.</summary>
    public static IndexBound AtKind(ReadOnlyMemory<Value> equal, in Value edge, bool after) => new(equal, edge, Form.Kind, after);

    /// <summary>Before or behind those whose next value is a text that begins with a given one.</summary>
    public static IndexBound AtPrefix(ReadOnlyMemory<Value> equal, in Value edge, bool after) => new(equal, edge, Form.Text, after);

    /// <summary>Negative where an entry is before the bound, else positive.</summary>
    public int Compare(ReadOnlySpan<Value> entry)
    {
        ReadOnlySpan<Value> equal = _equal.Span;
        int order = SortedIndex.Compare(equal, entry);
        if (order != 0)
            return -order;
        int edge = _form switch
        {
            Form.Kind => Orderability.Rank(entry[equal.Length].Kind).CompareTo(Orderability.Rank(_edge.Kind)),
            Form.Value => Orderability.Compare(entry[equal.Length], _edge),
            Form.Text => CompareText(entry[equal.Length]),
            _ => 0,
        };
        return edge != 0 ? edge : _after ? -1 : 1;
    }

    private int CompareText(in Value value) =>
        value.IsString && value.AsString().StartsWith(_edge.AsString(), StringComparison.Ordinal) ? 0 : Orderability.Compare(value, _edge);
}
