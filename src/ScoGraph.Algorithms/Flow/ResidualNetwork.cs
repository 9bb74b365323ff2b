using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Flow;

/// <summary>
/// What can still flow: each edge of a graph is an arc with its capacity left, beside the arc back that takes flow off it again (arc i and
/// arc i ^ 1 belong together). The arcs from a node are a chain: <see cref="First"/>, then <see cref="Next"/>, -1 at its end.
/// </summary>
internal sealed class ResidualNetwork
{
    public ResidualNetwork(DenseGraph graph, double[]? capacities)
    {
        First = new int[graph.NodeCount];
        First.AsSpan().Fill(-1);
        Next = new int[checked(2 * graph.EdgeCount)];
        Heads = new int[Next.Length];
        Left = new double[Next.Length];
        for (int node = 0; node < graph.NodeCount; node++)
        {
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                Link(2 * edge, node, graph.Targets[edge], capacities?[edge] ?? 1);
                Link((2 * edge) + 1, graph.Targets[edge], node, 0);
            }
        }
    }

    public int[] First { get; }

    public int[] Next { get; }

    /// <summary>The node that each arc leads to.</summary>
    public int[] Heads { get; }

    /// <summary>What each arc can still take.</summary>
    public double[] Left { get; }

    /// <summary>What flows along an edge of the graph: what its way back would take.</summary>
    public double FlowOf(int edge) => Left[(2 * edge) + 1];

    private void Link(int arc, int tail, int head, double capacity)
    {
        Heads[arc] = head;
        Left[arc] = capacity;
        Next[arc] = First[tail];
        First[tail] = arc;
    }
}
