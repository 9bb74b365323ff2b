using System.Collections.Immutable;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Groups rows by keys and computes aggregates; groups come in the order of their first rows. Without keys one group, even of no rows.
/// </summary>
internal sealed class AggregateOperator(GroupKeys keys, ImmutableArray<AggregatePlan> aggregates) : Operator, IGathering
{
    /// <summary>So many rows a group are more work than merging the group with that of another part.</summary>
    private const int RowsPerGroup = 64;

    private readonly Value[] _key = new Value[keys.Count];
    private readonly SameRead? _read = keys.Read is { } slots ? new SameRead(slots) : null;
    private Groups _groups = new(keys.Count, aggregates);
    private GroupState? _only;
    private GroupState? _last;
    private long _rows;

    /// <summary>The groups so far.</summary>
    public Groups Groups => _groups;

    /// <inheritdoc/>
    public bool IsCompact => IsCompactWith(0);

    /// <summary>How many keys a group has.</summary>
    public int KeyCount => keys.Count;

    /// <summary>What is computed of each group.</summary>
    public ImmutableArray<AggregatePlan> Aggregates => aggregates;

    /// <summary>Whether there are few groups beside the rows, some with them that are kept apart.</summary>
    public bool IsCompactWith(int groups) => keys.Count == 0 || _rows >= ((long)_groups.Count + groups) * RowsPerGroup;

    public override void Open(Frame frame)
    {
        _groups.Release(frame);
        _rows = 0;
        Begin();
    }

    public override bool Process(Frame frame)
    {
        _rows++;
        long made = frame.Made;
        (_only ?? Of(frame)).Add(frame, _groups.Held);
        frame.Forget(made);
        return true;
    }

    public override void Complete(Frame frame)
    {
        foreach ((Value[] key, GroupState state) in _groups.InOrder)
        {
            frame.Tick();
            if (!PassOn(key, state, frame))
                break;
        }
    }

    /// <summary>Passes a group on.</summary>
    public bool PassOn(Value[] key, GroupState state, Frame frame)
    {
        state.Write(frame);
        return PassOn(key, frame);
    }

    /// <summary>Passes a group on whose aggregates stand in the row.</summary>
    public bool PassOn(Value[] key, Frame frame)
    {
        keys.Write(frame, key);
        return Next.Process(frame);
    }

    /// <inheritdoc/>
    public object TakePart()
    {
        Groups part = _groups;
        Begin();
        return part;
    }

    /// <inheritdoc/>
    public void Merge(object part, object later, Frame frame)
    {
        frame.Place = keys.Place;
        ((Groups)part).Merge((Groups)later, frame);
    }

    /// <inheritdoc/>
    public void PutPart(object part)
    {
        _groups = (Groups)part;
        _last = null;
        _only = keys.Count == 0 ? _groups.Only() : null;
    }

    private void Begin()
    {
        PutPart(new Groups(keys.Count, aggregates));
    }

    /// <summary>Notes rows that were added to their groups apart.</summary>
    public void Note(int rows) => _rows += rows;

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
        return _groups.Find(_key, frame);
    }
}
