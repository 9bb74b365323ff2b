using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Groups by their keys, in the order of their first rows.</summary>
/// <param name="keyCount">How many keys a group has.</param>
/// <param name="aggregates">What is computed of each.</param>
internal sealed class Groups(int keyCount, ImmutableArray<AggregatePlan> aggregates) : IGroupStates
{
    private const long BytesPerGroup = 160;

    private readonly Dictionary<Value[], GroupState>? _byKeys = keyCount > 1 ? new(RowKeyComparer.Instance) : null;
    private readonly SingleKeyGroups? _byKey = keyCount == 1 ? new() : null;
    private readonly List<(Value[] Keys, GroupState State)> _order = [];

    /// <inheritdoc/>
    public HeldMemory Held { get; } = new();

    public IReadOnlyList<(Value[] Keys, GroupState State)> InOrder => _order;

    /// <inheritdoc/>
    public int Count => _order.Count;

    /// <inheritdoc/>
    public GroupState State(int number) => _order[number].State;

    /// <summary>The one group that there is without keys, also of no rows.</summary>
    public GroupState Only()
    {
        if (TryFind([], out GroupState? known))
            return known;
        GroupState only = new(aggregates, isOnly: true);
        _order.Add(([], only));
        return only;
    }

    /// <summary>The group with some keys, a new one if there is none yet.</summary>
    public GroupState Find(Value[] keys, Frame frame)
    {
        if (TryFind(keys, out GroupState? state))
            return state;
        state = new GroupState(aggregates, isOnly: false);
        Value[] kept = [.. keys];
        Held.AddRow(frame, kept, BytesPerGroup);
        Add(kept, state, frame);
        return state;
    }

    /// <summary>Adds groups of rows that come after all of these.</summary>
    public void Merge(Groups later, Frame frame)
    {
        Held.TakeOver(later.Held);
        foreach ((Value[] keys, GroupState state) in later._order)
        {
            frame.Tick();
            if (TryFind(keys, out GroupState? own))
                own.Merge(state, frame, Held);
            else
                Add(keys, state, frame);
        }
    }

    public void Release(Frame frame) => Held.Release(frame);

    private bool TryFind(Value[] keys, [NotNullWhen(true)] out GroupState? state)
    {
        if (_byKey is not null)
            return _byKey.TryGet(keys[0], out state);
        if (_byKeys is not null)
            return _byKeys.TryGetValue(keys, out state);
        state = _order.Count > 0 ? _order[0].State : null;
        return state is not null;
    }

    private void Add(Value[] keys, GroupState state, Frame frame)
    {
        _byKey?.Add(keys[0], state, frame, Held);
        _byKeys?.Add(keys, state);
        state.Number = _order.Count;
        _order.Add((keys, state));
    }
}
