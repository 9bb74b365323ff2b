using System.Diagnostics.CodeAnalysis;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Groups by one key: those of nodes by their ids, in pages; those of whole numbers by these, be they integers or floats; all others by the
/// equivalence of values.
/// </summary>
internal sealed class SingleKeyGroups
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly Dictionary<Value, GroupState> _others = new(Equivalence.Comparer);
    private readonly Dictionary<long, GroupState> _numbers = [];
    private GroupState?[]?[] _nodes = [];

    public bool TryGet(in Value key, [NotNullWhen(true)] out GroupState? state)
    {
        if (key.IsNode)
        {
            int id = key.AsId();
            state = id >> PageBits < _nodes.Length ? _nodes[id >> PageBits]?[id & (PageSize - 1)] : null;
            return state is not null;
        }

        return TryWhole(key, out long number) ? _numbers.TryGetValue(number, out state) : _others.TryGetValue(key, out state);
    }

    public void Add(in Value key, GroupState state, Frame frame, HeldMemory held)
    {
        if (key.IsNode)
            Add(key.AsId(), state, frame, held);
        else if (TryWhole(key, out long number))
            _numbers.Add(number, state);
        else
            _others.Add(key, state);
    }

    private void Add(int id, GroupState state, Frame frame, HeldMemory held)
    {
        int page = id >> PageBits;
        if (page >= _nodes.Length)
        {
            int pages = Math.Max(page + 1, (frame.Graph.NodeBound >> PageBits) + 1);
            held.Add(frame, (long)(pages - _nodes.Length) * IntPtr.Size);
            Array.Resize(ref _nodes, pages);
        }

        if (_nodes[page] is null)
        {
            held.Add(frame, PageSize * IntPtr.Size);
            _nodes[page] = new GroupState?[PageSize];
        }

        _nodes[page]![id & (PageSize - 1)] = state;
    }

    /// <summary>The number that a key is, where an integer can be it: 1.0 is the same key as 1.</summary>
    private static bool TryWhole(in Value key, out long number)
    {
        // The least integer is a float itself; the float behind the greatest is no integer.
        const double behind = 9223372036854775808.0;
        if (key.IsInteger)
        {
            number = key.AsInteger();
            return true;
        }

        number = 0;
        if (!key.IsFloat || key.AsFloat() is not (>= -behind and < behind) || Math.Truncate(key.AsFloat()) != key.AsFloat())
            return false;
        number = (long)key.AsFloat();
        return true;
    }
}
