using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>The adjacency lists of some types in a direction, fetched once a run and again after a write.</summary>
internal sealed class Links(ImmutableArray<string> types, Direction direction)
{
    private int _version = -1;
    private Adjacency[] _outgoing = [];
    private Adjacency[] _incoming = [];
    private Adjacency[] _outgoingBack = [];
    private Adjacency[] _incomingBack = [];

    /// <summary>Lists along which the walk goes from start to end.</summary>
    public Adjacency[] Outgoing => _outgoing;

    /// <summary>
    /// Lists along which it goes from end to start; with both directions a loop is in <see cref="Outgoing"/> alone to be counted.
    /// </summary>
    public Adjacency[] Incoming => _incoming;

    /// <summary>The lists of <see cref="Outgoing"/> seen from their other ends, in the same order.</summary>
    public Adjacency[] OutgoingBack => _outgoingBack;

    /// <summary>The lists of <see cref="Incoming"/> seen from their other ends, in the same order.</summary>
    public Adjacency[] IncomingBack => _incomingBack;

    public bool IsBoth => direction == Direction.Both;

    public void Refresh(Frame frame)
    {
        if (_version == frame.Version)
            return;
        _version = frame.Version;
        IEnumerable<int> ids = types.IsEmpty ? Enumerable.Range(0, frame.Graph.RelationshipTypes.Count)
            : types.Select(frame.Graph.RelationshipTypes.Find).Where(id => id >= 0);
        int[] known = [.. ids.Where(type => frame.Graph.GetAdjacency(type, Direction.Outgoing).PageCount > 0)];
        Adjacency[] forward = Lists(frame, known, Direction.Outgoing), backward = Lists(frame, known, Direction.Incoming);
        (_outgoing, _outgoingBack) = direction == Direction.Incoming ? ([], []) : (forward, backward);
        (_incoming, _incomingBack) = direction == Direction.Outgoing ? ([], []) : (backward, forward);
    }

    private static Adjacency[] Lists(Frame frame, int[] types, Direction towards) =>
        [.. types.Select(type => frame.Graph.GetAdjacency(type, towards))];
}

/// <summary>Relationships already in the row that a new one must not repeat.</summary>
internal sealed class Uniqueness(int[] slots)
{
    public bool IsFree => slots.Length == 0;

    public bool Allows(int relationship, Frame frame)
    {
        foreach (int slot in slots)
        {
            ref readonly Value other = ref frame.Row[slot];
            if (other.IsRelationship)
            {
                if (other.AsId() == relationship)
                    return false;
            }
            else if (other.Kind == ValueKind.List)
            {
                foreach (Value item in other.AsList().Items)
                {
                    if (item.AsId() == relationship)
                        return false;
                }
            }
        }

        return true;
    }
}

/// <summary>Reads the node at which a step of a pattern begins.</summary>
internal static class PatternNode
{
    /// <summary>The node's id, or -1 for null.</summary>
    /// <exception cref="QueryException">The value is no node.</exception>
    public static int Read(in Value value, Frame frame) => value.IsNode ? value.AsId() : value.IsNull ? -1
        : throw ExpressionCompiler.Failure(RuntimeErrors.NotNode(value), Model.Diagnostics.SourceSpan.None, frame);
}
