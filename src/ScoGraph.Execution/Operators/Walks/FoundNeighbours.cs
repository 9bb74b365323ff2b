using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows.Nodes;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Adds the neighbours of nodes that were found to these, or to others.</summary>
/// <param name="links">The steps.</param>
internal sealed class FoundNeighbours(Links links)
{
    /// <summary>Of how many nodes lists are looked at before the first is taken.</summary>
    public const int Ahead = 16;

    private int _looked;

    /// <summary>
    /// Adds the neighbours of some of the nodes, ordered as by <see cref="Links.Visit"/>. No more than <see cref="Ahead"/>: the lists of
    /// all of them are looked at first, so that a processor waits for their memory once and not for each.
    /// </summary>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(FoundNodes found, int from, int to, INodeSink into)
    {
        for (int at = from; at < to; at++)
            links.VisitMany(found[at], new Looks(this));
        for (int at = from; at < to; at++)
            links.VisitMany(found[at], new Additions(into));
    }

    private readonly struct Looks(FoundNeighbours owner) : IStepsVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(AdjacencyChunk steps) =>
            Volatile.Write(ref owner._looked, steps.Length > 0 ? steps.Neighbours[0] : 0);
    }

    private readonly struct Additions(INodeSink into) : IStepsVisitor
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(AdjacencyChunk steps) => into.AddAll(steps.Neighbours);
    }
}
