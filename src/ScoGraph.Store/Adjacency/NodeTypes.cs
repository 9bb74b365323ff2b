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

    private const int BitsOfWord = 64;

    public static readonly ChunkTable<TypeId[]> None = new([]);

    /// <summary>The types of a graph that was loaded.</summary>
    public static ChunkTable<TypeId[]> Of(Adjacency[] outgoing, Adjacency[] incoming)
    {
        if (outgoing.Length <= BitsOfWord)
            return OfFew(outgoing, incoming);
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

    /// <summary>The same where a bit for each type is one word: groups with the same types share a list.</summary>
    private static ChunkTable<TypeId[]> OfFew(Adjacency[] outgoing, Adjacency[] incoming)
    {
        int pages = outgoing.Concat(incoming).Select(adjacency => adjacency.PageCount).DefaultIfEmpty().Max();
        ulong[] types = new ulong[pages << (Model.Snapshots.Neighbours.Adjacency.PageBits - GroupBits)];
        for (TypeId type = 0; type < outgoing.Length; type++)
        {
            Mark(types, type, outgoing[type]);
            Mark(types, type, incoming[type]);
        }

        Dictionary<ulong, TypeId[]> lists = [];
        ChunkTableDraft<TypeId[]> table = new(None);
        for (int group = 0; group < types.Length; group++)
        {
            ulong bits = types[group];
            if (bits == 0)
                continue;
            if (!lists.TryGetValue(bits, out TypeId[]? list))
                lists.Add(bits, list = [.. Enumerable.Range(0, BitsOfWord).Where(type => (bits >> type & 1) != 0)]);
            table[group] = list;
        }

        return table.View;
    }

    /// <summary>Sets the bit of a type in the groups that have neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark(ulong[] types, TypeId type, Adjacency adjacency)
    {
        const int groupsPerPage = Model.Snapshots.Neighbours.Adjacency.PageSize >> GroupBits;
        for (int number = 0; number < adjacency.PageCount; number++)
        {
            if (adjacency.Page(number) is not { } page)
                continue;
            for (int group = 0; group < groupsPerPage; group++)
            {
                int first = group << GroupBits, end = (group + 1) << GroupBits;
                bool hasAny = page.Offsets[end] > page.Offsets[first]
                    || (page.Hubs is not null && page.Hubs.AsSpan(first..end).ContainsAnyExcept((AdjacencyHub?)null));
                types[(number * groupsPerPage) + group] |= (hasAny ? 1UL : 0) << type;
            }
        }
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
