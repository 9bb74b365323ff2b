using FsCheck.Xunit;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>Ids are given once; the space of what was deleted is given back.</summary>
public sealed class ReclaimTests
{
    [Property(MaxTest = 30, EndSize = 200)]
    public void Pages_of_dead_elements_are_gone(byte[] tape)
    {
        using MemoryStore store = new();
        HashSet<int> nodes = [], relationships = [];
        foreach (byte step in tape)
        {
            using StoreTransaction transaction = store.BeginWrite();
            transaction.Run(w => Change(w, step, nodes, relationships));
            if (step % 5 != 0)
                transaction.Commit();
            OnlyLivePages((MemorySnapshot)store.Current);
        }

        store.Write(DeleteAll);
        MemorySnapshot empty = (MemorySnapshot)store.Current;
        OnlyLivePages(empty);
        Assert.Equal(0, Pages(empty.Content.LabelSets) + Pages(empty.Content.Relationships) + Pages(empty.Content.Nodes));
        Assert.Equal(0, empty.Content.Outgoing.All.Concat(empty.Content.Incoming.All).Sum(Pages));
        Assert.All(empty.Content.NodeColumns.All, Assert.Null);
        Assert.Equal(-1, empty.Content.NodeTypes.Chunks.IndexOfAnyExcept((int[][]?)null));
        SnapshotChecks.Consistent(empty);
    }

    [Fact]
    public void A_deleted_relationship_is_readable_in_the_states_of_its_transaction()
    {
        using MemoryStore store = Writing.Of(w => w.CreateRelationship("T", w.CreateNode([]), w.CreateNode([])));
        using StoreTransaction transaction = store.BeginWrite();
        transaction.Run(w => w.DeleteRelationship(0));
        IGraphSnapshot after = transaction.Snapshot;
        transaction.Commit();
        Assert.Equal(1, after.Relationships.End(0));
        Assert.Equal(0, Pages(store.Current.Relationships));
    }

    private static void Change(IGraphWriter writer, byte step, HashSet<int> nodes, HashSet<int> relationships)
    {
        int[] live = writer.View.GetNodes(-1).ToArray();
        if (step % 3 == 0 && live.Length > 0)
        {
            // From one end or the other, so that whole pages die.
            foreach (int node in live.Skip(step % 2 == 0 ? 0 : live.Length / 3).Take(live.Length * 2 / 3))
            {
                writer.DetachNode(node);
                writer.DeleteNode(node);
            }

            return;
        }

        int last = live.Length > 0 ? live[^1] : -1;
        for (int i = 0; i < step * 6; i++)
        {
            int node = writer.CreateNode(i % 2 == 0 ? ["A"] : []);
            Assert.True(nodes.Add(node));
            writer.SetNodeProperty(node, "p", Value.FromInteger(i));
            if (last >= 0)
                Assert.True(relationships.Add(writer.CreateRelationship("T", node, last)));
            last = node;
        }
    }

    private static void DeleteAll(IGraphWriter writer)
    {
        foreach (int node in writer.View.GetNodes(-1).ToArray())
        {
            writer.DetachNode(node);
            writer.DeleteNode(node);
        }
    }

    private static void OnlyLivePages(MemorySnapshot state)
    {
        GraphContent content = state.Content;
        IdSet live = content.Relationships.Live;
        Assert.All(Held(content.Nodes), p => Assert.Contains(p.Page, word => word != 0));
        Assert.All(content.NodesByLabel.All.SelectMany(Held), p => Assert.Contains(p.Page, word => word != 0));
        Assert.All(Held(live), p => Assert.Contains(p.Page, word => word != 0));
        Assert.All(Held(content.LabelSets), p => Assert.Contains(p.Page, set => set != LabelSetTable.EmptySet));
        Assert.All(Held(content.Relationships), p => Assert.Contains(
            Enumerable.Range(p.Number * RelationshipTable.PageSize, RelationshipTable.PageSize), live.Contains));
        Assert.All(content.Outgoing.All.Concat(content.Incoming.All).SelectMany(Held), p => Assert.True(
            p.Page.Neighbours.Length > 0 || p.Page.Hubs is not null));
        Assert.All(content.NodeColumns.All.OfType<PropertyColumn>().SelectMany(Held), p => Assert.False(ColumnPages.IsEmpty(p.Page)));
    }

    private static int Pages<T>(Paged<T> part)
        where T : class => Held(part).Count;

    private static List<(int Number, T Page)> Held<T>(Paged<T> part)
        where T : class =>
        [.. part.Own.ToArray().Select((page, number) => (number, page!)).Where(p => p.Item2 is not null)];
}
