namespace ScoGraph.Algorithms.Paths.Distances;

/// <summary>
/// Nodes by the least cost known of each, in flat arrays: a heap with four children a place (Johnson, 1975), in which a node's cost may
/// become less, so that none stands twice.
/// </summary>
/// <param name="count">Nodes are the numbers below it.</param>
internal sealed class NodeHeap(int count)
{
    private const int Arity = 4;

    private readonly int[] _nodes = new int[count];

    /// <summary>The place of each node and one more; 0 for one that is not in the heap.</summary>
    private readonly int[] _places = new int[count];

    private readonly double[] _costs = new double[count];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Puts a node in, or makes its cost less; a cost that is no less than the one known changes nothing.</summary>
    public void Lower(int node, double cost)
    {
        int place = _places[node] - 1;
        if (place < 0)
            place = _count++;
        else if (cost >= _costs[node])
            return;
        _costs[node] = cost;
        while (place > 0)
        {
            int parent = (place - 1) / Arity, above = _nodes[parent];
            if (_costs[above] <= cost)
                break;
            Put(above, place);
            place = parent;
        }

        Put(node, place);
    }

    /// <summary>Takes the node of the least cost out.</summary>
    public int Take(out double cost)
    {
        int first = _nodes[0], last = _nodes[--_count], place = 0;
        cost = _costs[first];
        _places[first] = 0;
        if (_count == 0)
            return first;
        double sinking = _costs[last];
        for (int child = 1; child < _count; child = (place * Arity) + 1)
        {
            int least = child, end = Math.Min(child + Arity, _count);
            for (int other = child + 1; other < end; other++)
            {
                if (_costs[_nodes[other]] < _costs[_nodes[least]])
                    least = other;
            }

            if (_costs[_nodes[least]] >= sinking)
                break;
            Put(_nodes[least], place);
            place = least;
        }

        Put(last, place);
        return first;
    }

    private void Put(int node, int place)
    {
        _nodes[place] = node;
        _places[node] = place + 1;
    }
}
