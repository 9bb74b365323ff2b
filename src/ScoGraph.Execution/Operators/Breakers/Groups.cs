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

    private readonly List<(Value[] Keys, GroupState State)> _order = [];
    private NodeGroups? _ofNodes;
    private GroupIndex? _index;

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
        if (_order.Count == 0)
            _order.Add(([], new GroupState(aggregates, isOnly: true)));
        return _order[0].State;
    }

    /// <summary>The group with some keys, a new one if there is none yet.</summary>
    public GroupState Find(Value[] keys, Frame frame)
    {
        if (TryFind(keys, out GroupState? state, out int hash))
            return state;
        state = new GroupState(aggregates, isOnly: false);
        Value[] kept = [.. keys];
        Held.AddRow(frame, kept, BytesPerGroup);
        Add(kept, hash, state, frame);
        return state;
    }

    /// <summary>Adds groups of rows that come after all of these.</summary>
    public void Merge(Groups later, Frame frame)
    {
        Held.TakeOver(later.Held);
        foreach ((Value[] keys, GroupState state) in later._order)
        {
            frame.Tick();
            if (TryFind(keys, out GroupState? own, out int hash))
                own.Merge(state, frame, Held);
            else
                Add(keys, hash, state, frame);
        }
    }

    public void Release(Frame frame) => Held.Release(frame);

    /// <param name="keys">The keys.</param>
    /// <param name="state">The group.</param>
    /// <param name="hash">Of the keys, where they are not one node.</param>
    private bool TryFind(Value[] keys, [NotNullWhen(true)] out GroupState? state, out int hash)
    {
        (state, hash) = (null, 0);
        if (keyCount == 0)
        {
            state = _order.Count > 0 ? _order[0].State : null;
            return state is not null;
        }

        if (IsNode(keys))
            return (_ofNodes ??= new NodeGroups()).TryGet(keys[0].AsId(), out state);
        hash = GroupIndex.Hash(keys);
        return (_index ??= new GroupIndex(_order)).TryGet(keys, hash, out state);
    }

    private void Add(Value[] keys, int hash, GroupState state, Frame frame)
    {
        state.Number = _order.Count;
        _order.Add((keys, state));
        if (IsNode(keys))
            _ofNodes!.Add(keys[0].AsId(), state, frame, Held);
        else if (keyCount > 0)
            _index!.Add(hash);
    }

    private static bool IsNode(Value[] keys) => keys is [{ IsNode: true }];
}
