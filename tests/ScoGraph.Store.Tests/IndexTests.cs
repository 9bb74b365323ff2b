using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

public sealed class IndexTests
{
    [Fact]
    public void Equality_is_that_of_the_language()
    {
        Value[] values =
        [
            Value.FromInteger(1), Value.FromFloat(1), Value.FromFloat(double.NaN), Value.FromString("1"), Value.True, Value.Null,
            Value.FromFloat(-0.0), Value.FromInteger(0), Value.FromFloat(1.5), Value.FromEpochDay(1), Value.FromInteger(long.MaxValue),
            Value.FromFloat(9223372036854775808.0), Value.FromFloat(double.PositiveInfinity), Value.FromList(Value.FromInteger(1)),
            Value.From(PointValue.Of(CoordinateSystem.Cartesian, 1, 2)), Value.From(PointValue.Of(CoordinateSystem.Wgs84, 1, 2)),
        ];
        using MemoryStore store = Writing.Of(w =>
        {
            for (int i = 0; i < 100; i++)
            {
                int node = w.CreateNode(["A"]);
                w.SetNodeProperty(node, "x", i < values.Length ? values[i] : Value.FromString("other"));
            }
        });
        int[] Find(Value value) => store.Current.Find("A", "x", value);
        Assert.Equal([0, 1], Find(Value.FromInteger(1)));
        Assert.Equal([0, 1], Find(Value.FromFloat(1)));
        Assert.Equal([3], Find(Value.FromString("1")));
        Assert.Equal([4], Find(Value.True));
        Assert.Equal([6, 7], Find(Value.FromInteger(0)));
        Assert.Equal([8], Find(Value.FromFloat(1.5)));
        Assert.Equal([9], Find(Value.FromEpochDay(1)));
        Assert.Equal([10], Find(Value.FromInteger(long.MaxValue)));
        Assert.Equal([11], Find(Value.FromFloat(9223372036854775808.0)));
        Assert.Equal([12], Find(Value.FromFloat(double.PositiveInfinity)));
        Assert.Equal([], Find(Value.FromFloat(double.NaN)));
        Assert.Equal([], Find(Value.Null));
        Assert.Equal([14], Find(Value.From(PointValue.Of(CoordinateSystem.Cartesian, 1, 2))));
        Assert.Equal([], Find(Value.From(PointValue.Of(CoordinateSystem.Cartesian, 2, 1))));
        Assert.Equal(84, Find(Value.FromString("other")).Length);
        Assert.Same(Writing.Scan, Find(Value.FromList(Value.FromInteger(1))));
    }

    [Fact]
    public void Few_nodes_are_scanned()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 64));
        Assert.Same(Writing.Scan, store.Current.Find("A", "id", Value.FromInteger(3)));
        store.Write(w => w.CreateNode(["A"]));
        Assert.Equal([3], store.Current.Find("A", "id", Value.FromInteger(3)));
    }

    [Fact]
    public void Unknown_names_have_no_nodes()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 100));
        Assert.True(store.Current.TryFindNodes(0, 7, Value.FromInteger(1), out ReadOnlyMemory<int> nodes));
        Assert.True(nodes.IsEmpty);
    }

    [Fact]
    public void A_question_on_a_published_state_allocates_nothing()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 1000));
        IGraphSnapshot graph = store.Current;
        Assert.Equal(1000, AskAll(graph));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = AskAll(graph);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1000, found);
    }

    [Fact]
    public void A_merge_loop_finds_what_it_created()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 70));
        store.Write(w =>
        {
            for (int i = 0; i < 5000; i++)
            {
                Value id = Value.FromInteger(i % 2500);
                if (w.View.Find("A", "id", id) is { Length: 0 })
                    w.SetNodeProperty(w.CreateNode(["A"]), "id", id);
            }
        });
        Assert.Equal(2500, store.Current.GetNodes(0).Count);
        Assert.Equal([2499], store.Current.Find("A", "id", Value.FromInteger(2499)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(400)]
    [InlineData(3000)]
    public void Answers_are_exact_across_commits(int changesPerCommit)
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 3000));
        Random random = new(changesPerCommit);
        for (int round = 0; round < 8; round++)
        {
            IGraphSnapshot before = store.Current;
            before.Find("A", "id", Value.FromInteger(5));
            store.Write(w =>
            {
                for (int i = 0; i < changesPerCommit; i++)
                {
                    if (i == changesPerCommit / 3 && round % 2 == 0)
                        w.View.Find("A", "id", Value.FromInteger(7));
                    Change(w, random.Next(before.NodeBound), random.Next(6));
                }

                w.SetNodeProperty(w.CreateNode(["A"]), "id", Value.FromInteger(1));
                if (round < 4)
                    Assert.NotEqual(0, SnapshotChecks.IndexesAgree(w.View, 100));
            });
            if (round % 3 != 0)
                Assert.NotEqual(0, SnapshotChecks.IndexesAgree(store.Current, 100));
            Assert.NotEqual(0, SnapshotChecks.IndexesAgree(before, 20));
        }
    }

    private static int AskAll(IGraphSnapshot graph)
    {
        int found = 0;
        for (int i = 0; i < 1000; i++)
        {
            graph.TryFindNodes(0, 0, Value.FromInteger(i), out ReadOnlyMemory<int> nodes);
            found += nodes.Length;
        }

        return found;
    }

    private static void Change(IGraphWriter writer, int node, int how)
    {
        if (!writer.HasNode(node))
            return;
        switch (how)
        {
            case 0: writer.DeleteNode(node); break;
            case 1: writer.RemoveLabel(node, "A"); break;
            case 2: writer.AddLabel(node, "A"); break;
            case 3: writer.SetNodeProperty(node, "id", Value.FromInteger(node % 10)); break;
            case 4: writer.SetNodeProperty(node, "id", Value.Null); break;
            default: writer.SetNodeProperty(node, "id", Value.FromString("n" + (node % 50))); break;
        }
    }

    [Fact]
    public void An_index_built_for_an_old_state_serves_the_newest()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 5000));
        IGraphSnapshot old = store.Current;
        store.Write(w => w.SetNodeProperty(9, "id", Value.FromInteger(-9)));
        store.Write(w => w.SetNodeProperty(w.CreateNode(["A"]), "id", Value.FromInteger(-10)));
        PropertyIndex first = IndexOf(old);
        IGraphSnapshot newest = store.Current;
        Assert.Equal([9], newest.Find("A", "id", Value.FromInteger(-9)));
        Assert.Equal([5000], newest.Find("A", "id", Value.FromInteger(-10)));
        Assert.Equal([], newest.Find("A", "id", Value.FromInteger(9)));
        Assert.Equal([9], old.Find("A", "id", Value.FromInteger(9)));
        Assert.True(IndexOf(newest).SharesBaseWith(first));
    }

    [Fact]
    public void Writes_to_other_labels_leave_an_index_as_it_is()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 5000));
        PropertyIndex before = IndexOf(store.Current);
        store.Write(w => w.CreateNodes("B", 3000));
        Assert.Same(before, IndexOf(store.Current));
    }

    private static PropertyIndex IndexOf(IGraphSnapshot graph)
    {
        MemorySnapshot state = (MemorySnapshot)graph;
        return state.Indexes.Get(
            new IndexName(0, 0), new IndexedState(state.GetNodes(0), state.GetNodeColumn(0)!, state.Version));
    }
}
