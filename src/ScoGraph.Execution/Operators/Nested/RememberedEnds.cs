using ScoGraph.Execution.Rows;
using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>Whether one node of the row is among those that a plan finds for another, found once as long as that one stays.</summary>
internal sealed class RememberedEnds : IRowTaker
{
    private readonly int _from;
    private readonly int _to;
    private readonly SourceSpan _place;
    private readonly Pipeline _plan;
    private readonly FoundNodes _found = new();
    private readonly HeldMemory _held = new();
    private int _node = -1;
    private int _version = -1;

    /// <param name="from">Where the node stands that stays.</param>
    /// <param name="to">Where the other stands.</param>
    /// <param name="plan">Finds others for the first one, in the place of the other.</param>
    /// <param name="place">Where the question stands in the text.</param>
    /// <param name="frame">The run.</param>
    public RememberedEnds(int from, int to, PipelinePlan plan, SourceSpan place, Frame frame)
    {
        (_from, _to, _place) = (from, to, place);
        _plan = plan.Begin(frame, this);
    }

    public Value Read(Frame frame)
    {
        int node = frame.Row[_from].AsId();
        if (node != _node || _version != frame.Version)
            Find(frame, node);
        return Value.FromBoolean(_found.Contains(frame.Row[_to].AsId()));
    }

    private void Find(Frame frame, int node)
    {
        (_node, _version) = (-1, frame.Version);
        _found.Clear();
        Value other = frame.Row[_to];
        _plan.ExecuteApart(frame, _place);
        frame.Row[_to] = other;
        _held.Grow(frame, _found.Bytes);
        _node = node;
    }

    bool IRowTaker.Take(Frame frame)
    {
        _found.Add(frame.Row[_to].AsId());
        return true;
    }
}
