using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// The adjacency of <see cref="Adjacency.PageSize"/> nodes in compressed rows: node i's entries stand from Offsets[i] to Offsets[i + 1].
/// </summary>
/// <param name="Hubs">
/// The nodes with too many entries to stand among the others, by their place in the page; such a node has none in the rows. Null where
/// the page has no such node.
/// </param>
internal sealed record AdjacencyPage(
    int[] Offsets, NodeId[] Neighbours, RelationshipId[] Relationships, AdjacencyHub?[]? Hubs = null)
{
    /// <summary>A page without entries.</summary>
    public static readonly AdjacencyPage Empty = new(new int[Adjacency.PageSize + 1], [], []);

    private const int Looked = 1, Loops = 2, Repeats = 4;

    /// <summary>What was found of the rows; 0 before anybody asked. Two threads that ask at once find the same.</summary>
    private int _found;

    // What was found is of the rows of that page.
    private AdjacencyPage(AdjacencyPage original) =>
        (Offsets, Neighbours, Relationships, Hubs) = (original.Offsets, original.Neighbours, original.Relationships, original.Hubs);

    /// <summary>
    /// Whether a node may have a relationship to itself: one in the rows has, or a node has very many. Looked up once a page.
    /// </summary>
    /// <param name="first">The first node of the page.</param>
    public bool MayLoop(NodeId first) => Hubs is not null || (Found(first) & Loops) != 0;

    /// <summary>
    /// Whether a node may have two relationships to one neighbour: one in the rows has, or a node has very many. Looked up once a page.
    /// </summary>
    /// <param name="first">The first node of the page.</param>
    public bool MayRepeat(NodeId first) => Hubs is not null || (Found(first) & Repeats) != 0;

    private int Found(NodeId first)
    {
        if (_found == 0)
            _found = Looked | Find(first);
        return _found;
    }

    // Compiled for speed from its first run: a page is looked at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(NodeId first)
    {
        bool loops = false, repeats = false;
        for (int i = 0; i < Adjacency.PageSize; i++)
        {
            int previous = -1;
            foreach (int neighbour in Neighbours.AsSpan(Offsets[i]..Offsets[i + 1]))
            {
                loops |= neighbour == first + i;
                repeats |= neighbour == previous;
                previous = neighbour;
            }
        }

        return (loops ? Loops : 0) | (repeats ? Repeats : 0);
    }
}
