using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// The different values that an aggregate has taken, in the order in which they came. Where it may, and as long as there are nodes alone,
/// these are found by their ids.
/// </summary>
/// <param name="isOnly">Whether there is none of its kind but this one, so that it may take more room.</param>
internal sealed class SeenValues(bool isOnly)
{
    private HashSet<Value>? _values = isOnly ? null : new HashSet<Value>(Equivalence.Comparer);
    private LongTable? _nodes;
    private List<int> _order = [];

    /// <summary>All of them.</summary>
    public IEnumerable<Value> InOrder => _values ?? _order.Select(Value.FromNode);

    /// <summary>Adds a value.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(in Value value)
    {
        if (_values is not null)
            return _values.Add(value);
        if (!value.IsNode)
        {
            _values = new HashSet<Value>(InOrder, Equivalence.Comparer);
            (_nodes, _order) = (null, []);
            return _values.Add(value);
        }

        _nodes ??= new LongTable();
        int node = value.AsId();
        if (_nodes.Find(node) >= 0)
            return false;
        _nodes.Add(node, _order.Count);
        _order.Add(node);
        return true;
    }
}
