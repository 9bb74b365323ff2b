using ScoGraph.Algorithms.Centrality;
using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Similarity;
using ScoGraph.Algorithms.Trees;

namespace ScoGraph;

/// <content>Components, orders, trees, flow, centralities and communities.</content>
public sealed partial class GraphTraversal
{
    /// <summary>The groups of nodes joined by relationships, whichever way these point. O(nodes + relationships).</summary>
    public IReadOnlyList<GroupedNode> ConnectedComponents() =>
        [.. Algorithms.Components.ConnectedComponents.Find(_view, Checkpoint).Select(Grouped)];

    /// <summary>The groups of nodes that can each be reached from each other. O(nodes + relationships).</summary>
    public IReadOnlyList<GroupedNode> StronglyConnectedComponents() =>
        [.. Algorithms.Components.StronglyConnectedComponents.Find(_view, Checkpoint).Select(Grouped)];

    /// <summary>The nodes in an order in which every relationship leads onwards.</summary>
    /// <exception cref="ArgumentException">There is a cycle; the message shows one.</exception>
    public IReadOnlyList<Node> TopologicalOrder() =>
        Guard(() => Algorithms.Components.TopologicalOrder.Sort(_view, Checkpoint).Select(_elements.Node).ToList());

    /// <summary>A cycle, or null where there is none.</summary>
    public GraphPath? FindCycle() => CycleSearch.Find(_view, Checkpoint) is { } cycle ? _elements.Path(cycle) : null;

    /// <summary>The relationships of a spanning forest of the smallest weight (Kruskal), whichever way they point.</summary>
    public IReadOnlyList<Relationship> MinimumSpanningForest() =>
        [.. Algorithms.Trees.MinimumSpanningForest.Find(_view, Checkpoint)
            .Select((TreeEdge edge) => _elements.Relationship(edge.Relationship))];

    /// <summary>The greatest flow from one node to another, weights being capacities (Dinic).</summary>
    /// <param name="source">The id of the node that it flows from.</param>
    /// <param name="sink">The id of the node that it flows to.</param>
    /// <exception cref="ArgumentException">A node is not in the part, both are the same, or a capacity is negative.</exception>
    public double MaximumFlow(long source, long sink) =>
        Guard(() => Algorithms.Flow.MaximumFlow.Find(_view, Vertex(source), Vertex(sink), Checkpoint)?.Value ?? 0);

    /// <summary>PageRank, the greatest first; the scores sum to 1.</summary>
    /// <param name="damping">The probability of following a relationship rather than jumping anywhere, 0 to 1.</param>
    /// <param name="maxIterations">After how many rounds it ends at the latest.</param>
    /// <param name="tolerance">It ends when a round changes the scores by less than this in all.</param>
    /// <exception cref="ArgumentException">A relationship that is met has a negative weight.</exception>
    public IReadOnlyList<ScoredNode> PageRank(double damping = 0.85, int maxIterations = 100, double tolerance = 1e-8) =>
        Guard(() => Scored(Algorithms.Centrality.PageRank.Compute(
            _view, new PageRankOptions(damping, maxIterations, tolerance), Checkpoint)));

    /// <summary>The number of relationships of each node, the greatest first.</summary>
    public IReadOnlyList<ScoredNode> DegreeCentrality() => Scored(Algorithms.Centrality.DegreeCentrality.Compute(_view, Checkpoint));

    /// <summary>How near each node is to all it reaches (Wasserman and Faust), the greatest first. O(nodes · relationships).</summary>
    /// <exception cref="ArgumentException">A relationship that is met has a negative weight.</exception>
    public IReadOnlyList<ScoredNode> ClosenessCentrality() =>
        Guard(() => Scored(Algorithms.Centrality.ClosenessCentrality.Compute(_view, Checkpoint)));

    /// <summary>On how many shortest paths between others each node lies (Brandes), the greatest first. O(nodes · relationships).</summary>
    /// <exception cref="ArgumentException">A relationship that is met has a negative weight.</exception>
    public IReadOnlyList<ScoredNode> BetweennessCentrality() =>
        Guard(() => Scored(Algorithms.Centrality.BetweennessCentrality.Compute(_view, Checkpoint)));

    /// <summary>The triangles at each node and its clustering coefficient, whichever way relationships point.</summary>
    public IReadOnlyList<NodeTriangles> Triangles() =>
        [.. TriangleCount.Compute(_view, Checkpoint).Select(t => new NodeTriangles(_elements.Node(t.Node), t.Triangles, t.Coefficient))];

    /// <summary>Communities by label propagation; the same seed gives the same communities.</summary>
    /// <param name="maxIterations">After how many rounds it ends at the latest.</param>
    /// <param name="seed">Decides the order in which nodes are visited.</param>
    /// <exception cref="ArgumentException">A relationship that is met has a negative weight.</exception>
    public IReadOnlyList<GroupedNode> LabelPropagation(int maxIterations = 20, long seed = 0) => Guard(
        () => Algorithms.Communities.LabelPropagation.Find(_view, maxIterations, seed, Checkpoint).Select(Grouped).ToList());

    /// <summary>The pairs of nodes whose neighbours are most alike (Jaccard), the most alike first.</summary>
    /// <param name="most">How many pairs at the most.</param>
    /// <param name="minimum">The smallest similarity that counts, 0 to 1.</param>
    public IReadOnlyList<SimilarNodes> Similarity(int most = 10, double minimum = 0) =>
        [.. NodeSimilarity.Find(_view, most, minimum, Checkpoint).Select(
            p => new SimilarNodes(_elements.Node(p.Node1), _elements.Node(p.Node2), p.Similarity))];

    private GroupedNode Grouped(NodeGroup group) => new(_elements.Node(group.Node), group.Group);

    private List<ScoredNode> Scored(IEnumerable<NodeScore> scores) =>
        [.. scores.Select(s => new ScoredNode(_elements.Node(s.Node), s.Score))];
}
