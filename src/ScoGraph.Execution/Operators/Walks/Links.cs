using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>
/// Steps from a node along the relationships of some types in a direction or in both: the one piece that every walk goes by and the only
/// one that reads adjacency. Fetched once a run and again after a write.
/// </summary>
internal sealed class Links(LinkTypes types)
{
    /// <summary>Where a graph has more types, steps along any type look only at those that a node may have.</summary>
    private const int ManyTypes = 32;

    private readonly bool _isBoth = types.Direction == Direction.Both;
    private int _version = -1;
    private Adjacency[] _outgoing = [];
    private Adjacency[] _incoming = [];
    private Adjacency[] _outgoingBack = [];
    private Adjacency[] _incomingBack = [];
    private IGraphSnapshot? _narrowed;

    /// <summary>The one list along which all steps are, as in most patterns: one type, one direction.</summary>
    private Adjacency? _only;
    private int[] _known = [];

    /// <summary>Whether steps go either way; a relationship from a node to itself is one step even so.</summary>
    public bool IsBoth => _isBoth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refresh(Frame frame)
    {
        if (_version != frame.Version)
            Fetch(frame);
    }

    /// <summary>
    /// Takes every step from a node: from start to end first, then from end to start; each type in turn, neighbours ascending. With both
    /// directions a loop comes with the outgoing relationships alone.
    /// </summary>
    /// <returns>False if the visitor wanted no more.</returns>
    public bool Visit<TVisitor>(int node, TVisitor visitor)
        where TVisitor : struct, IStepVisitor
    {
        if (_only is { } only)
            return VisitList(only, node, -1, visitor);
        Narrow(node);
        // The visitor may come back here with another node.
        Adjacency[] incoming = _incoming;
        foreach (Adjacency list in _outgoing)
        {
            if (!VisitList(list, node, -1, visitor))
                return false;
        }

        foreach (Adjacency list in incoming)
        {
            if (!VisitList(list, node, _isBoth ? node : -1, visitor))
                return false;
        }

        return true;
    }

    /// <summary>Takes the steps from a node many at once, ordered as by <see cref="Visit"/>; a loop may come twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void VisitMany<TVisitor>(int node, TVisitor visitor)
        where TVisitor : struct, IStepsVisitor
    {
        if (_only is { } only)
        {
            VisitMany(only, node, visitor);
            return;
        }

        Narrow(node);
        Adjacency[] incoming = _incoming;
        foreach (Adjacency list in _outgoing)
            VisitMany(list, node, visitor);
        foreach (Adjacency list in incoming)
            VisitMany(list, node, visitor);
    }

    /// <summary>Takes every step from one node to another, found at the end that has fewer.</summary>
    /// <returns>False if the visitor wanted no more.</returns>
    public bool Between<TVisitor>(int from, int to, TVisitor visitor)
        where TVisitor : struct, IStepVisitor
    {
        Narrow(from);
        Adjacency[] incoming = _incoming, incomingBack = _incomingBack;
        return Between(_outgoing, _outgoingBack, from, to, visitor)
            && ((_isBoth && from == to) || Between(incoming, incomingBack, from, to, visitor));
    }

    /// <summary>The number of steps from a node.</summary>
    public long Degree(int node)
    {
        if (_only is { } only)
            return only.Degree(node);
        Narrow(node);
        long count = 0;
        foreach (Adjacency list in _outgoing)
            count += list.Degree(node);
        foreach (Adjacency list in _incoming)
            count += list.Degree(node) - (_isBoth ? list.Between(node, node).Count : 0);
        return count;
    }

    /// <summary>The neighbours of a node, ascending, where they stand in one list: one type, one direction, and not very many.</summary>
    /// <returns>False where they do not.</returns>
    public bool TryList(int node, out ReadOnlySpan<int> neighbours)
    {
        Narrow(node);
        neighbours = default;
        if (_outgoing.Length + _incoming.Length != 1)
            return false;
        neighbours = (_outgoing.Length == 1 ? _outgoing[0] : _incoming[0]).Chunk(node, out HubSlice? hub).Neighbours;
        return hub is null;
    }

    /// <summary>Whether the neighbours of every node stand in one list: one type, one direction.</summary>
    public bool HasOneList => _only is not null;

    /// <summary>That list; null where there are more.</summary>
    public Adjacency? OneList => _only;

    /// <summary>A part of the one list of a node by its number, in the order of <see cref="Visit"/>.</summary>
    /// <returns>False behind the last.</returns>
    public bool TryPart(int node, int number, out AdjacencyChunk steps) => _only!.TryGetChunk(node, number, out steps);

    /// <summary>All of the one list of a node.</summary>
    /// <returns>False where it stands in parts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWhole(int node, out AdjacencyChunk steps)
    {
        steps = _only!.Chunk(node, out HubSlice? hub);
        return hub is null;
    }

    /// <summary>All steps from a node along one type either way, in the order of <see cref="Visit"/>.</summary>
    /// <returns>False where there are more lists, or relationships from the node to itself.</returns>
    public bool TryBoth(int node, out AdjacencyChunk outgoing, out AdjacencyChunk incoming)
    {
        outgoing = incoming = default;
        if (!_isBoth || _outgoing.Length != 1 || _narrowed is not null)
            return false;
        outgoing = _outgoing[0].Chunk(node, out HubSlice? hub);
        incoming = _incoming[0].Chunk(node, out HubSlice? otherHub);
        ReadOnlySpan<int> back = incoming.Neighbours;
        bool mayLoop = back.Length > 0 && back[0] <= node && back[^1] >= node;
        return hub is null && otherHub is null && !(mayLoop && back.BinarySearch(node) >= 0);
    }

    /// <summary>The steps in the one list of nodes of one page, whose ids follow each other, in one piece.</summary>
    /// <returns>False where some of them stand apart.</returns>
    public bool TryRun(int first, int count, out AdjacencyChunk steps)
    {
        steps = default;
        if (_only!.Page(first >> Adjacency.PageBits) is not { } page)
            return true;
        int at = first & (Adjacency.PageSize - 1), start = page.Offsets[at], length = page.Offsets[at + count] - start;
        steps = new AdjacencyChunk(page.Neighbours.AsSpan(start, length), page.Relationships.AsSpan(start, length));
        return page.Hubs is null;
    }

    private void Fetch(Frame frame)
    {
        _version = frame.Version;
        int count = frame.Graph.RelationshipTypes.Count;
        _narrowed = types.Names.IsEmpty && count > ManyTypes ? frame.Graph : null;
        if (_narrowed is not null)
            Take(frame.Graph, []);
        else if (types.Names.IsEmpty)
            Take(frame.Graph, [.. Enumerable.Range(0, count)]);
        else
            Take(frame.Graph, types.Known(frame.Graph));
    }

    /// <summary>A method of its own, so that nothing but the loop competes for registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool VisitList<TVisitor>(Adjacency list, int node, int leftOut, TVisitor visitor)
        where TVisitor : struct, IStepVisitor
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        if (hub is not null)
            return VisitHub(hub, leftOut, visitor);
        ReadOnlySpan<int> neighbours = chunk.Neighbours, relationships = chunk.Relationships;
        for (int i = 0; i < neighbours.Length; i++)
        {
            if (neighbours[i] != leftOut && !visitor.Step(neighbours[i], relationships[i]))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void VisitMany<TVisitor>(Adjacency list, int node, TVisitor visitor)
        where TVisitor : struct, IStepsVisitor
    {
        AdjacencyChunk chunk = list.Chunk(node, out HubSlice? hub);
        if (hub is null)
        {
            visitor.Take(chunk);
            return;
        }

        for (int number = 0; hub.TryGet(number, out chunk); number++)
            visitor.Take(chunk);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool VisitHub<TVisitor>(HubSlice hub, int leftOut, TVisitor visitor)
        where TVisitor : struct, IStepVisitor
    {
        for (int number = 0; hub.TryGet(number, out AdjacencyChunk chunk); number++)
        {
            for (int i = 0; i < chunk.Length; i++)
            {
                if (chunk.Neighbours[i] != leftOut && !visitor.Step(chunk.Neighbours[i], chunk.Relationships[i]))
                    return false;
            }
        }

        return true;
    }

    private static bool Between<TVisitor>(Adjacency[] lists, Adjacency[] back, int from, int to, TVisitor visitor)
        where TVisitor : struct, IStepVisitor
    {
        for (int i = 0; i < lists.Length; i++)
        {
            bool isFewerBack = back[i].Degree(to) < lists[i].Degree(from);
            AdjacencyChunk chunk = isFewerBack ? back[i].Chunk(to, out HubSlice? hub) : lists[i].Chunk(from, out hub);
            int other = isFewerBack ? from : to;
            if (hub is not null ? !VisitHub(hub.Between(other), -1, visitor) : !VisitTo(chunk, other, visitor))
                return false;
        }

        return true;
    }

    /// <summary>Both ends of a step are known here, so a visitor looks at the relationship alone.</summary>
    private static bool VisitTo<TVisitor>(AdjacencyChunk chunk, int neighbour, TVisitor visitor)
        where TVisitor : struct, IStepVisitor
    {
        foreach (int relationship in chunk.To(neighbour).Relationships)
        {
            if (!visitor.Step(neighbour, relationship))
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Narrow(int node)
    {
        if (_narrowed is not null)
            NarrowTo(_narrowed.GetTypes(node));
    }

    private void NarrowTo(ReadOnlySpan<int> known)
    {
        if (!known.SequenceEqual(_known))
            Take(_narrowed!, known.ToArray());
    }

    private void Take(IGraphSnapshot graph, int[] known)
    {
        _known = known;
        int[] used = Array.TrueForAll(known, IsUsed) ? known : Array.FindAll(known, IsUsed);
        Adjacency[] forward = Lists(graph, used, Direction.Outgoing), backward = Lists(graph, used, Direction.Incoming);
        (_outgoing, _outgoingBack) = types.Direction == Direction.Incoming ? ([], []) : (forward, backward);
        (_incoming, _incomingBack) = types.Direction == Direction.Outgoing ? ([], []) : (backward, forward);
        _only = _narrowed is null && _outgoing.Length + _incoming.Length == 1 ? _outgoing is [var only] ? only : _incoming[0] : null;

        bool IsUsed(int type) => graph.GetAdjacency(type, Direction.Outgoing).PageCount > 0;
    }

    private static Adjacency[] Lists(IGraphSnapshot graph, int[] types, Direction towards)
    {
        Adjacency[] lists = new Adjacency[types.Length];
        for (int i = 0; i < types.Length; i++)
            lists[i] = graph.GetAdjacency(types[i], towards);
        return lists;
    }
}
