using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Branches;

/// <summary>
/// How many relationships lead from a node of the row to each other node. Rows in a row mostly have the same node, so its neighbours are
/// marked once as many have been looked for as it has: then a look is one read of an array.
/// </summary>
internal sealed class Side(SideShape shape)
{
    /// <summary>What it costs to look for a neighbour, in steps along the list.</summary>
    private const int StepsOfSearch = 4;

    /// <summary>So many steps are searched before marks are made for a run: they take room for each node of the graph.</summary>
    private const int NotMarked = 4096;

    private readonly Links _links = new(shape.Types);
    private readonly HeldMemory _held = new();
    private readonly List<int> _marked = [];
    private readonly int[] _ends = new int[shape.Different.Length * 2];
    private readonly int[] _different = new int[shape.Different.Length];
    private int[] _marks = [];
    private int _version = -1;
    private int _markedFor = -1;
    private int _node = -1;
    private int _ofStep = -1;
    private long _searched;
    private long _searchedInAll;
    private long _found;

    /// <summary>Whether there must be none.</summary>
    public bool IsMissing => shape.IsMissing;

    /// <summary>How many relationships lead to each node, where that is marked for the row's; else none.</summary>
    public int[]? Marked => _node >= 0 && _markedFor == _node ? _marks : null;

    /// <summary>Reads the row.</summary>
    /// <param name="from">The node at which the branch hangs.</param>
    /// <param name="steps">For about how many nodes is asked.</param>
    /// <param name="frame">The row.</param>
    /// <returns>False where it has no node.</returns>
    public bool Read(int from, long steps, Frame frame)
    {
        ref readonly Value value = ref frame.Row[shape.From];
        if (!value.IsNode)
        {
            _node = -1;
            return false;
        }

        if (_version != frame.Version)
            Renew(frame);
        int node = value.AsId();
        bool isFirst = node != _node;
        if (isFirst)
            (_node, _searched) = (node, 0);
        // Two lists are read together for the first row of a node: it may be the only one.
        if (node != _markedFor && !(isFirst && _links.TryList(node, out _)))
            Search(steps, frame);
        _ofStep = shape.DiffersFromStep && from == node ? 1 : -1;
        RelationshipTable table = frame.Graph.Relationships;
        for (int i = 0; i < _different.Length; i++)
        {
            ref readonly Value other = ref frame.Row[shape.Different[i]];
            int id = _different[i] = other.IsRelationship ? other.AsId() : -1;
            (_ends[2 * i], _ends[(2 * i) + 1]) = id < 0 ? (-1, -1) : (table.Start(id), table.End(id));
        }

        return true;
    }

    /// <summary>How many relationships lead to a node, to which a step leads.</summary>
    public long Count(int neighbour, int step)
    {
        if (_node < 0)
            return 0;
        if (_markedFor == _node)
        {
            int all = _marks[neighbour];
            if (all == 0 || (_ofStep < 0 && !_ends.AsSpan().Contains(neighbour)))
                return all;
        }

        _found = 0;
        _links.Between(_node, neighbour, new Others(this, _ofStep >= 0 ? step : -1));
        return _found;
    }

    /// <summary>
    /// How many steps of a branch lead to a neighbour, each as often as it is one unless there must be none, where that is told by lists.
    /// </summary>
    /// <returns>False where it is not.</returns>
    public bool TryCountSteps(int from, BranchCounter counter, out long steps)
    {
        steps = 0;
        return _ofStep < 0 && (_node < 0 || _markedFor != _node) && DifferentLeadTo(from)
            && (_node < 0 || counter.TryCountFound(from, _links, _node, !IsMissing, out steps));
    }

    /// <summary>
    /// Whether all relationships that are not to be counted are of the row's node and one at which a branch hangs: no step of that leads
    /// there unless it leads nowhere else.
    /// </summary>
    private bool DifferentLeadTo(int node)
    {
        for (int i = 0; i < _different.Length; i++)
        {
            (int start, int end) = (_ends[2 * i], _ends[(2 * i) + 1]);
            if (_different[i] >= 0 && (start, end) != (node, _node) && (start, end) != (_node, node))
                return false;
        }

        return true;
    }

    private void Renew(Frame frame)
    {
        _version = frame.Version;
        _links.Refresh(frame);
        _held.Release(frame);
        (_marks, _markedFor) = ([], -1);
        _marked.Clear();
    }

    /// <summary>Notes that so many neighbours are looked for, and marks all once that has been as much work.</summary>
    private void Search(long steps, Frame frame)
    {
        _searched += steps * StepsOfSearch;
        _searchedInAll += steps;
        if (_searchedInAll < NotMarked || _searched < _links.Degree(_node))
            return;
        if (_marks.Length == 0)
        {
            _held.Add(frame, (long)frame.Graph.NodeBound * sizeof(int));
            _marks = new int[frame.Graph.NodeBound];
        }

        foreach (int marked in _marked)
            _marks[marked] = 0;
        _marked.Clear();
        _links.Visit(_node, new Marks(this, frame));
        _markedFor = _node;
    }

    private readonly struct Marks(Side side, Frame frame) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            frame.Tick();
            if (side._marks[neighbour]++ == 0)
                side._marked.Add(neighbour);
            return true;
        }
    }

    private readonly struct Others(Side side, int step) : IStepVisitor
    {
        public bool Step(int neighbour, int relationship)
        {
            if (relationship != step && !side._different.AsSpan().Contains(relationship))
                side._found++;
            return true;
        }
    }
}
