using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Groups rows by keys and computes aggregates; groups come in the order of their first rows. Without keys one group, even of no rows.
/// </summary>
internal sealed class AggregateOperator(GroupKeys keys, ImmutableArray<AggregatePlan> aggregates) : Operator
{
    private const long BytesPerGroup = 160;

    private readonly Dictionary<Value[], GroupState> _groups = new(RowKeyComparer.Instance);
    private readonly Dictionary<Value, GroupState> _singles = new(Equivalence.Comparer);
    private readonly List<(Value[] Keys, GroupState State)> _order = [];
    private readonly HeldMemory _held = new();
    private readonly Value[] _key = new Value[keys.Count];
    private readonly SameRead? _read = keys.Read is { } slots ? new SameRead(slots) : null;
    private GroupState? _only;
    private GroupState? _last;

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        _groups.Clear();
        _singles.Clear();
        _order.Clear();
        _last = null;
        _only = keys.Count == 0 ? new GroupState(aggregates) : null;
    }

    public override bool Process(Frame frame)
    {
        long made = frame.Made;
        (_only ?? Of(frame)).Add(frame, _held);
        frame.Forget(made);
        return true;
    }

    public override void Complete(Frame frame)
    {
        if (_only is { } only)
            _order.Add(([], only));
        foreach ((Value[] key, GroupState state) in _order)
        {
            frame.Tick();
            keys.Write(frame, key);
            state.Write(frame);
            if (!Next.Process(frame))
                break;
        }
    }

    /// <summary>
    /// The group of a row. Rows that come from one node one after the other mostly are of one group, so keys are only computed where
    /// something has changed that they read.
    /// </summary>
    private GroupState Of(Frame frame)
    {
        if (_read is null)
            return Find(frame);
        if (_last is null || !_read.IsSame(frame))
        {
            _last = null;
            _last = Find(frame);
            _read.Keep(frame);
        }

        return _last;
    }

    private GroupState Find(Frame frame)
    {
        keys.Compute(frame, _key);
        if (_key.Length == 1 ? _singles.TryGetValue(_key[0], out GroupState? state) : _groups.TryGetValue(_key, out state))
            return state;
        Value[] key = [.. _key];
        _held.AddRow(frame, key, BytesPerGroup);
        state = new GroupState(aggregates);
        if (_key.Length == 1)
            _singles.Add(key[0], state);
        else
            _groups.Add(key, state);
        _order.Add((key, state));
        return state;
    }
}
