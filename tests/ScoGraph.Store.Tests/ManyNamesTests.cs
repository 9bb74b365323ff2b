using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>What a statement costs in a graph of very many relationship types, labels and keys: as much as in one of few.</summary>
public sealed class ManyNamesTests
{
    public static TheoryData<string> Statements => [.. Written.Keys];

    private static readonly Dictionary<string, Action<IGraphWriter>> Written = new()
    {
        ["create a node"] = w => w.CreateNode(["A"]),
        ["create a relationship of a new node"] = w => w.CreateRelationship("T7", w.CreateNode([]), w.CreateNode([])),
        ["create a relationship of the last type"] = w => w.CreateRelationship("last", 3, 4),
        ["set a property"] = w => w.SetNodeProperty(5, "id", Value.FromInteger(-5)),
        ["set a property of the last key"] = w => w.SetNodeProperty(5, "last", Value.FromInteger(-5)),
        ["add a label"] = w => w.AddLabel(6, "B"),
        ["delete a node"] = w => w.DeleteNode(w.CreateNode(["A"])),
        ["detach a node"] = w => w.DetachNode(8),
        ["delete a relationship"] = w => w.DeleteRelationship(9),
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_allocates_no_more_with_very_many_types(string name)
    {
        long few = Allocated(50, Written[name]), many = Allocated(5_000, Written[name]);
        // A list of chunks of 64, for each of the tables by type: not an entry for each type.
        Assert.InRange(many, 0, few + (6 * 8 * (5_000 / ChunkTable<int>.ChunkSize)) + 2048);
    }

    [Fact]
    public void Types_around_a_node_are_few()
    {
        using MemoryStore store = Make(5_000);
        IGraphSnapshot graph = store.Current;
        for (int node = 0; node < 5_000; node += 100)
            Assert.InRange(graph.GetTypes(node).Length, 1, (1 << NodeTypes.GroupBits) + 2);
    }

    [Fact]
    public void Types_that_a_node_lost_are_forgotten()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 10));
        for (int round = 0; round < 20; round++)
        {
            string type = "R" + round;
            store.Write(w => w.CreateRelationship(type, 1, 2));
            Assert.Equal([round], store.Current.GetTypes(1).ToArray());
            store.Write(w => w.DetachNode(1));
            Assert.Equal([], store.Current.GetTypes(2).ToArray());
        }
    }

    [Fact]
    public void Very_many_names_are_numbered_in_order()
    {
        NameTable names = new();
        for (int i = 0; i < 200_000; i++)
            Assert.Equal(i, names.GetOrAdd("name " + i));
        NameTable copy = names.Copy();
        copy.GetOrAdd("new");
        Assert.Equal(200_000, names.Count);
        Assert.Equal(-1, names.Find("new"));
        Assert.Equal(200_000, copy.Find("new"));
        Assert.Equal("name 77777", copy.Names[77_777]);
    }

    private static long Allocated(int types, Action<IGraphWriter> statement)
    {
        using MemoryStore store = Make(types);
        store.Write(w => w.SetNodeProperty(0, "id", Value.FromInteger(-1)));
        // The first time compiles.
        using (StoreTransaction dropped = store.BeginWrite())
            dropped.Run(statement);
        long before = GC.GetAllocatedBytesForCurrentThread();
        store.Write(statement);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static MemoryStore Make(int types) => Writing.Of(w =>
    {
        w.CreateNodes("A", 6_000);
        for (int i = 0; i < 5_000; i++)
        {
            string number = (i % types).ToString(System.Globalization.CultureInfo.InvariantCulture);
            w.CreateRelationship("T" + number, i, i + 1);
            w.SetNodeProperty(i, "key " + number, Value.FromInteger(i));
        }

        w.CreateRelationship("last", 1, 2);
        w.SetNodeProperty(1, "last", Value.FromInteger(1));
    });
}
