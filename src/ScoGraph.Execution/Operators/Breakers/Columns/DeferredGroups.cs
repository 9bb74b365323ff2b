using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>
/// Groups of which nothing is kept but where their keys are read at the end: most queries of very many groups return few. No two have
/// equivalent keys.
/// </summary>
/// <param name="keys">What the keys are; null for one that is computed.</param>
/// <param name="aggregates">What is computed of each.</param>
internal sealed class DeferredGroups(ColumnSource?[] keys, ImmutableArray<AggregatePlan> aggregates) : IGroupStates
{
    private const int LeastRoom = 64;

    /// <summary>For each key the node or relationship of each group, or the number of the value where that is computed.</summary>
    private readonly int[][] _ids = [.. keys.Select(_ => new int[LeastRoom])];
    private int _room = LeastRoom;

    /// <summary>Of groups of which a tally could not hold all.</summary>
    private readonly Dictionary<int, GroupState> _states = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public HeldMemory Held { get; } = new();

    /// <summary>The bytes that it holds.</summary>
    public long Bytes => _ids.Sum(ids => (long)ids.Length * sizeof(int));

    /// <inheritdoc/>
    public GroupState State(int number)
    {
        if (!_states.TryGetValue(number, out GroupState? state))
            _states[number] = state = new GroupState(aggregates, isOnly: false);
        return state;
    }

    /// <summary>What is known of a key of a group.</summary>
    public int this[int key, int number]
    {
        set => _ids[key][number] = value;
    }

    /// <summary>Adds a group.</summary>
    /// <returns>Its number.</returns>
    public int Add()
    {
        if (Count == _room)
            Stretch();
        return Count++;
    }

    /// <summary>
    /// The columns in which keys stand, for whoever reads many of them: what takes the groups may change the graph before it has them all.
    /// </summary>
    public PropertyColumn?[] Columns(Frame frame) => [.. keys.Select(key => key?.Key is null ? null : key.Column(frame))];

    /// <summary>Reads the keys of a group.</summary>
    /// <param name="number">The group.</param>
    /// <param name="columns">Where properties stand.</param>
    /// <param name="computed">Who knows the values that are computed.</param>
    /// <param name="key">Takes the keys.</param>
    public void Read(int number, PropertyColumn?[] columns, VectorGroups computed, Value[] key)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int id = _ids[i][number];
            key[i] = keys[i] is not { } source ? computed.ValueOf(i, id)
                : id < 0 ? default : source.Key is null ? Value.FromNode(id) : columns[i]?.Get(id) ?? default;
        }
    }

    /// <summary>The aggregates of a group so far, for whoever takes it from here; null where all that there is of it is a tally.</summary>
    public GroupState? Take(int number) => _states.Remove(number, out GroupState? state) ? state : null;

    /// <summary>Makes groups of them that go on from there, each of the same number.</summary>
    public void MoveTo(Groups groups, VectorGroups computed, Frame frame)
    {
        Value[] key = new Value[keys.Length];
        PropertyColumn?[] columns = Columns(frame);
        for (int number = 0; number < Count; number++)
        {
            frame.Tick();
            Read(number, columns, computed, key);
            GroupState state = groups.Find(key, frame);
            if (_states.Remove(number, out GroupState? early))
                state.Merge(early, frame, groups.Held);
        }

        groups.Held.TakeOver(Held);
        Count = 0;
    }

    private void Stretch()
    {
        _room *= 2;
        for (int i = 0; i < _ids.Length; i++)
            Array.Resize(ref _ids[i], _room);
    }
}
