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
    private readonly Value[] _read = new Value[keys.Reads.Length];
    private GroupState? _only;

    /// <summary>
    /// The group of the row before: rows come from walks, so that those of one node follow one another, and its keys are neither read nor
    /// looked up again.
    /// </summary>
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
        (_only ?? Again(frame) ?? Find(frame)).Add(frame, _held);
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

    /// <summary>The group of the row before, where this one is of it for sure.</summary>
    private GroupState? Again(Frame frame)
    {
        for (int i = 0; i < _read.Length; i++)
        {
            if (!frame.Row[keys.Reads[i]].IsVery(_read[i]))
                return null;
        }

        return _last;
    }

    private GroupState Find(Frame frame)
    {
        _last = null;
        GroupState found = Look(frame);
        for (int i = 0; i < _read.Length; i++)
            _read[i] = frame.Row[keys.Reads[i]];
        if (_read.Length > 0)
            _last = found;
        return found;
    }

    private GroupState Look(Frame frame)
    {
        keys.Read(frame, _key);
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
