using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>
/// Makes a state of what cannot be derived: nodes with their labels, relationships with type and ends, and the columns of properties. What
/// follows from it (sets by label, adjacency, types around nodes, counts) is built at once. O(elements).
/// </summary>
internal static class StateAssembly
{
    /// <param name="given">A state that has no more than the above.</param>
    /// <param name="threads">How many threads may work at once.</param>
    public static MemorySnapshot Build(GraphContent given, int threads = 1)
    {
        DraftContent draft = new(given with { Counts = GraphCounts.Zero });
        given.Tables.Give(given.NodeBound, given.RelationshipBound);
        FillLabels(draft, given);
        foreach ((KeyId key, PropertyColumn? column) in given.NodeColumns.All.Index())
            draft.Counts.ChangeNodeKey(key, ColumnPages.Count(column));
        foreach ((KeyId key, PropertyColumn? column) in given.RelationshipColumns.All.Index())
            draft.Counts.ChangeRelationshipKey(key, ColumnPages.Count(column));
        EndList ends = new(given.Relationships, given.RelationshipBound);
        (Adjacency[] outgoing, Adjacency[] incoming) = AdjacencyLoader.Load(
            ends, given.Tables.RelationshipTypes.Count, given.NodeBound, threads);
        LoadedCounts.Count(draft, given.LabelSets, outgoing, incoming);
        GraphContent content = draft.Freeze() with
        {
            Outgoing = Table(outgoing),
            Incoming = Table(incoming),
            NodeTypes = NodeTypes.Of(outgoing, incoming),
        };
        return new MemorySnapshot(content, StateIndexes.None(given.Tables.Indexes));
    }

    private static ChunkTable<Adjacency> Table(Adjacency[] byType)
    {
        ChunkTableDraft<Adjacency> table = new(new ChunkTable<Adjacency>(Adjacency.Empty));
        for (TypeId type = 0; type < byType.Length; type++)
            table[type] = byType[type];
        return table.View;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillLabels(DraftContent draft, GraphContent given)
    {
        int from = 0;
        Span<NodeId> batch = stackalloc NodeId[1024];
        for (int read = given.Nodes.Read(ref from, batch); read > 0; read = given.Nodes.Read(ref from, batch))
        {
            for (int i = 0, next; i < read; i = next)
            {
                // Nodes that came one behind the other mostly have the same labels.
                int set = given.LabelSets.Get(batch[i]);
                next = i + 1;
                while (next < read && batch[next] == batch[next - 1] + 1 && given.LabelSets.Get(batch[next]) == set)
                    next++;
                foreach (LabelId label in given.Tables.LabelSets[set])
                    draft.Label(label).AddRange(batch[i], next - i);
            }
        }
    }
}
