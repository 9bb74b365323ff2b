using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// Which relationship types occur around each few nodes, ascending: where a node is asked for all its relationships, nobody looks through
/// all types of the graph.
/// </summary>
internal static class NodeTypes
{
    /// <summary>So many nodes share a list: few, since each of them pays for the types of all.</summary>
    public const int GroupBits = 4;

    public static readonly ChunkTable<TypeId[]> None = new([]);

    /// <summary>The types of a graph that was loaded.</summary>
    public static ChunkTable<TypeId[]> Of(Adjacency[] outgoing, Adjacency[] incoming)
    {
        NodeTypesDraft draft = new(None);
        for (TypeId type = 0; type < outgoing.Length; type++)
        {
            Add(draft, type, outgoing[type]);
            Add(draft, type, incoming[type]);
        }

        return draft.View;
    }

    /// <summary>Whether no node of a group has neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsEmpty(Adjacency adjacency, int group)
    {
        NodeId first = group << GroupBits;
        if (adjacency.Page(first >> Model.Snapshots.Neighbours.Adjacency.PageBits) is null)
            return true;
        for (NodeId node = first; node < first + (1 << GroupBits); node++)
        {
            if (adjacency.Degree(node) > 0)
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(NodeTypesDraft draft, TypeId type, Adjacency adjacency)
    {
        const int groupsPerPage = Model.Snapshots.Neighbours.Adjacency.PageSize >> GroupBits;
        for (int page = 0; page < adjacency.PageCount; page++)
        {
            for (int group = page * groupsPerPage; adjacency.Page(page) is not null && group < (page + 1) * groupsPerPage; group++)
            {
                if (!IsEmpty(adjacency, group))
                    draft.Add(group << GroupBits, type);
            }
        }
    }
}
