using FsCheck.Xunit;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>Nodes with very many relationships.</summary>
public sealed class HubTests
{
    [Property(MaxTest = 25, EndSize = 120)]
    public void A_hub_grows_and_shrinks_as_a_naive_list_does(byte[] tape)
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 300));
        SortedSet<(int Neighbour, int Relationship)> expected = [];
        foreach (byte step in tape)
        {
            store.Write(w => Change(w, step, expected));
            Adjacency adjacency = store.Current.GetAdjacency(0, Direction.Outgoing);
            List<(int, int)> actual = [];
            foreach (AdjacencyChunk chunk in adjacency.Chunks(5))
            {
                for (int i = 0; i < chunk.Length; i++)
                    actual.Add((chunk.Neighbours[i], chunk.Relationships[i]));
            }

            Assert.Equal(expected, actual);
            Assert.Equal(expected.Count, adjacency.Degree(5));
            Bounded(adjacency);
        }

        SnapshotChecks.Consistent(store.Current);
    }

    [Fact]
    public void One_relationship_more_copies_one_chunk()
    {
        const int Degree = 100_000;
        BulkLoader loader = new();
        for (int i = 0; i <= Degree; i++)
            loader.AddNode([]);
        int type = loader.RelationshipType("T");
        for (int i = 1; i <= Degree; i++)
            loader.AddRelationship(type, 0, i);
        using MemoryStore store = loader.Build();
        AdjacencyHub before = HubOf(store);
        store.Write(w => w.CreateRelationship("T", 0, 50_000));
        AdjacencyHub after = HubOf(store);
        Assert.Equal(Degree + 1, after.Count);
        HashSet<HubChunk?> shared = [.. before.Own];
        Assert.InRange(after.Own.ToArray().Count(chunk => !shared.Contains(chunk)), 1, 2);
    }

    private static AdjacencyHub HubOf(MemoryStore store) => store.Current.GetAdjacency(0, Direction.Outgoing).Page(0)!.Hubs![0]!;

    private static void Change(IGraphWriter writer, byte step, SortedSet<(int Neighbour, int Relationship)> expected)
    {
        if (step % 4 == 0)
        {
            int every = 1 + (step / 4 % 5);
            (int Neighbour, int Relationship)[] gone = [.. expected.Where((_, i) => i % every == 0).Take(step * 40)];
            foreach ((int _, int relationship) in gone)
                writer.DeleteRelationship(relationship);
            expected.ExceptWith(gone);
        }

        for (int i = 0; i < step * (step % 3); i++)
        {
            int neighbour = step % 5 == 0 ? 7 : (i * step) % 300;
            expected.Add((neighbour, writer.CreateRelationship("T", 5, neighbour)));
            if (i % 3 == 0)
                writer.CreateRelationship("T", i % 300, 11);
        }
    }

    private static void Bounded(Adjacency adjacency)
    {
        foreach (AdjacencyPage? page in adjacency.Own)
        {
            if (page is null)
                continue;
            Assert.InRange(page.Neighbours.Length, 0, AdjacencyPages.MostEntries);
            Assert.Equal(page.Offsets[^1], page.Neighbours.Length);
        }
    }
}
