using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>The lists of neighbours along which the relationships of some types go, one way or both.</summary>
/// <param name="Outgoing">From start to end.</param>
/// <param name="Incoming">From end to start; where both ways count, those from a node to itself are left out here.</param>
internal sealed record StepLists(ImmutableArray<Adjacency> Outgoing, ImmutableArray<Adjacency> Incoming)
{
    public static readonly StepLists None = new([], []);

    /// <summary>Whether both ways count.</summary>
    public bool IsBoth { get; private init; }

    /// <summary>The lists of a state of the graph that are not empty.</summary>
    public static StepLists Of(LinkTypes types, Frame frame)
    {
        IGraphSnapshot graph = frame.Graph;
        IEnumerable<int> ids = types.Names.IsEmpty ? Enumerable.Range(0, graph.RelationshipTypes.Count)
            : types.Names.Distinct().Select(graph.RelationshipTypes.Find).Where(id => id >= 0);
        int[] used = [.. ids.Where(id => graph.GetAdjacency(id, Direction.Outgoing).PageCount > 0)];
        return new StepLists(
            types.Direction == Direction.Incoming ? [] : Lists(Direction.Outgoing),
            types.Direction == Direction.Outgoing ? [] : Lists(Direction.Incoming))
        { IsBoth = types.Direction == Direction.Both };

        ImmutableArray<Adjacency> Lists(Direction direction) => [.. used.Select(type => graph.GetAdjacency(type, direction))];
    }
}
