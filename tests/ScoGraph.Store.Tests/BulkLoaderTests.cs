using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

public sealed class BulkLoaderTests
{
    [Property(MaxTest = 40, EndSize = 400)]
    public void Loads_what_one_by_one_writes(byte[] tape, bool large)
    {
        int population = large ? 1030 : 3;
        using MemoryStore loaded = Load(new BulkLoader(), tape, population).Build();
        using MemoryStore written = Write(tape, population);
        SnapshotChecks.Consistent(loaded.Current);
        SnapshotChecks.IndexesAgree(loaded.Current, 3);
        Assert.Equal(SnapshotDump.Lines(written.Current), SnapshotDump.Lines(loaded.Current));
    }

    /// <summary>Rows with and without values, of several kinds in a page, relationships in and out of order.</summary>
    [Property(MaxTest = 60, EndSize = 300)]
    public void Loads_many_at_once_as_one_by_one(byte[] tape, ushort first, bool severalThreads)
    {
        int count = 1 + (first % 1500), before = first % 700;
        BulkLoader many = new() { Threads = severalThreads ? 3 : 1 }, single = new();
        foreach (BulkLoader loader in new[] { many, single })
        {
            for (int i = 0; i < before; i++)
                loader.NodeProperty("p").SetString(loader.AddNode(["A"]), "before");
        }

        long[] numbers = [.. Enumerable.Range(0, count).Select(i => (long)i % 7)];
        string[] texts = [.. numbers.Select(number => $"t{number}")];
        double[] floats = [.. numbers.Select(number => number / 2.0)];
        ulong[] present = new ulong[(count + 63) / 64];
        for (int i = 0; i < count; i++)
            present[i >> 6] |= (tape.Length == 0 || tape[i % tape.Length] % 3 > 0 ? 1UL : 0) << (i & 63);
        int node = many.AddNodes(many.LabelSet(["B", "A"]), count);
        many.NodeProperty("p").SetIntegers(node, numbers, present);
        many.NodeProperty("q").SetStrings(node, texts, present);
        many.NodeProperty("r").SetFloats(node, floats, present);
        int[] starts = [.. tape.Select(unit => unit % (before + count))], ends = [.. starts.Reverse()];
        many.SkipRelationships(3);
        Assert.Equal(3, many.AddRelationships(many.RelationshipType("T"), starts, ends));
        single.SkipRelationships(3);
        for (int i = 0; i < count; i++)
        {
            int one = single.AddNode(["A", "B"]);
            if ((present[i >> 6] >> (i & 63) & 1) == 0)
                continue;
            single.NodeProperty("p").SetInteger(one, numbers[i]);
            single.NodeProperty("q").SetString(one, texts[i]);
            single.NodeProperty("r").SetFloat(one, floats[i]);
        }

        for (int i = 0; i < starts.Length; i++)
            single.AddRelationship(single.RelationshipType("T"), starts[i], ends[i]);
        using MemoryStore loaded = many.Build(), written = single.Build();
        SnapshotChecks.Consistent(loaded.Current);
        Assert.Equal(SnapshotDump.Lines(written.Current), SnapshotDump.Lines(loaded.Current));
    }

    [Fact]
    public void Refuses_ends_among_many_that_are_no_nodes()
    {
        BulkLoader loader = new();
        loader.AddNodes(0, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => loader.AddRelationships(loader.RelationshipType("T"), [0, 3], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => loader.AddRelationships(loader.RelationshipType("T"), [0, 1], [1, -1]));
    }

    [Property(MaxTest = 30, EndSize = 200)]
    public void A_loaded_store_can_be_written_to(byte[] tape)
    {
        using MemoryStore store = Load(new BulkLoader(), tape, 300).Build();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        for (int node = 0; node < 300; node += 7)
        {
            int other = writer.CreateNode(["New"]);
            writer.CreateRelationship("NEW", other, node);
            writer.CreateRelationship("T", node, other);
            writer.SetNodeProperty(node, "p", Value.FromString("changed"));
        }

        transaction.Keep(writer);
        transaction.Commit();
        SnapshotChecks.Consistent(store.Current);
        SnapshotChecks.IndexesAgree(store.Current, 3);
    }

    [Fact]
    public void Loads_into_an_empty_transaction()
    {
        using MemoryStore store = new();
        using (StoreTransaction transaction = store.BeginWrite())
        {
            BulkLoader loader = new(transaction);
            Load(loader, [1, 2, 3, 4, 5, 6, 7, 8], 40).BuildInto(transaction);
            Assert.Equal(0, store.Current.Statistics.NodeCount);
            transaction.Commit();
        }

        Assert.Equal(SnapshotDump.Lines(Write([1, 2, 3, 4, 5, 6, 7, 8], 40).Current), SnapshotDump.Lines(store.Current));
        SnapshotChecks.Consistent(store.Current);
    }

    [Fact]
    public void Refuses_a_graph_whose_ids_were_given_before()
    {
        using MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        transaction.Run(w => w.DeleteNode(w.CreateNode([])));
        Assert.Throws<InvalidOperationException>(() => new BulkLoader(transaction));
    }

    [Fact]
    public void Refuses_a_graph_that_is_not_empty()
    {
        using MemoryStore store = Write([], 1);
        using StoreTransaction transaction = store.BeginWrite();
        Assert.Throws<InvalidOperationException>(() => new BulkLoader(transaction));
        Assert.Throws<ArgumentException>(() => new BulkLoader().BuildInto(transaction));
    }

    [Fact]
    public void Refuses_unknown_ends_and_values()
    {
        BulkLoader loader = new();
        int node = loader.AddNode(["A"]), type = loader.RelationshipType("T");
        Assert.Throws<ArgumentOutOfRangeException>(() => loader.AddRelationship(type, node, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => loader.AddRelationship(type, -1, node));
        Assert.Throws<ValueException>(() => loader.NodeProperty("m").SetValue(node, Value.From(MapValue.Empty)));
        using MemoryStore store = loader.Build();
        Assert.Equal(["(0:A )"], SnapshotDump.Lines(store.Current));
        Assert.Throws<InvalidOperationException>(() => loader.Build());
    }

    [Fact]
    public void Loads_nothing()
    {
        using MemoryStore store = new BulkLoader().Build();
        Assert.Empty(SnapshotDump.Lines(store.Current));
        SnapshotChecks.Consistent(store.Current);
    }

    private static BulkLoader Load(BulkLoader loader, byte[] tape, int population)
    {
        int set = loader.LabelSet(["B", "A"]);
        ColumnLoader number = loader.NodeProperty("p"), text = loader.NodeProperty("q"), since = loader.RelationshipProperty("p");
        for (int i = 0; i < population; i++)
        {
            int node = i % 2 == 0 ? loader.AddNode(set) : loader.AddNode(i % 3 == 0 ? [] : ["C"]);
            number.SetInteger(node, i % 13);
            if (i % 5 == 0)
                text.SetString(node, "s" + (i % 4));
        }

        for (int i = 0; i + 2 < tape.Length; i += 3)
        {
            int type = loader.RelationshipType("TUV"[tape[i] % 3].ToString());
            int relationship = loader.AddRelationship(type, Node(tape[i + 1], population), Node(tape[i + 2], population));
            since.SetFloat(relationship, tape[i]);
            if (tape[i] % 7 == 0)
                since.SetValue(relationship, Value.FromBoolean(true));
        }

        return loader;
    }

    private static MemoryStore Write(byte[] tape, int population)
    {
        MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        for (int i = 0; i < population; i++)
        {
            int node = writer.CreateNode(i % 2 == 0 ? ["A", "B"] : i % 3 == 0 ? [] : ["C"]);
            writer.SetNodeProperty(node, "p", Value.FromInteger(i % 13));
            if (i % 5 == 0)
                writer.SetNodeProperty(node, "q", Value.FromString("s" + (i % 4)));
        }

        for (int i = 0; i + 2 < tape.Length; i += 3)
        {
            string type = "TUV"[tape[i] % 3].ToString();
            int relationship = writer.CreateRelationship(type, Node(tape[i + 1], population), Node(tape[i + 2], population));
            writer.SetRelationshipProperty(relationship, "p", tape[i] % 7 == 0 ? Value.True : Value.FromFloat(tape[i]));
        }

        transaction.Keep(writer);
        transaction.Commit();
        return store;
    }

    private static int Node(byte at, int population) => at % 2 == 0 ? at * 4 % population : population - 1 - (at % population);
}
