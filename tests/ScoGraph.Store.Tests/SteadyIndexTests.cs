using FsCheck.Xunit;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>Indexes beside steady writing: how often they are built, and that they stay right.</summary>
public sealed class SteadyIndexTests
{
    private const int Nodes = 3000;

    [Fact]
    public void Writers_of_other_labels_never_make_a_reader_build()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", Nodes));
        for (int i = 0; i < 300; i++)
        {
            store.Write(w => w.CreateNodes("B", 1 + (i * 7)));
            store.Write(w => w.SetNodeProperty(Nodes + i, "id", Value.FromInteger(-i)));
            Assert.Equal([i], store.Current.Find("A", "id", Value.FromInteger(i)));
        }

        Assert.Equal(1, Built(store));
    }

    [Fact]
    public void Writers_of_the_same_label_make_a_reader_build_only_after_many_changes()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", Nodes));
        store.Current.Find("A", "id", Value.FromInteger(0));
        for (int i = 0; i < 2000; i++)
        {
            store.Write(w => w.SetNodeProperty(i % 100, "id", Value.FromInteger(10_000 + i)));
            Assert.Equal([i % 100], store.Current.Find("A", "id", Value.FromInteger(10_000 + i)));
        }

        Assert.Equal(1, Built(store));
        for (int i = 0; i < 2000; i++)
        {
            store.Write(w => w.SetNodeProperty(i, "id", Value.FromInteger(20_000 + i)));
            Assert.Equal([i], store.Current.Find("A", "id", Value.FromInteger(20_000 + i)));
        }

        Assert.InRange(Built(store), 2, 2000 / 256);
    }

    /// <summary>Commits between the start and the end of a build are what an old state's question looks like to the newest one.</summary>
    [Fact]
    public void What_was_committed_while_an_index_was_built_is_worked_in()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", Nodes));
        for (int i = 0; i < 100; i++)
        {
            IGraphSnapshot began = store.Current;
            store.Write(w => w.SetNodeProperty(i, "id", Value.FromInteger(-1)));
            store.Write(w => w.SetNodeProperty(w.CreateNode(["A"]), "id", Value.FromInteger(-2)));
            Assert.Equal(i, began.Find("A", "id", Value.FromInteger(-1)).Length);
            Assert.Equal(i + 1, store.Current.Find("A", "id", Value.FromInteger(-1)).Length);
            Assert.Equal(i + 1, store.Current.Find("A", "id", Value.FromInteger(-2)).Length);
        }

        Assert.Equal(1, Built(store));
    }

    [Fact]
    public void A_writer_that_looks_up_builds_no_index_again()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", Nodes));
        for (int i = 0; i < 200; i++)
        {
            store.Write(w =>
            {
                Assert.Equal([i], w.View.Find("A", "id", Value.FromInteger(i)));
                w.SetNodeProperty(i, "id", Value.FromInteger(-1 - i));
                Assert.Equal([i], w.View.Find("A", "id", Value.FromInteger(-1 - i)));
            });
        }

        Assert.Equal(1, Built(store));
    }

    [Fact]
    public void A_copy_takes_the_indexes_along()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", Nodes));
        store.Current.Find("A", "id", Value.FromInteger(0));
        for (int i = 0; i < 50; i++)
            store.Write(w => w.CreateNode(["B"]));
        using MemoryStore copy = (MemoryStore)store.Copy(TimeProvider.System);
        Assert.True(copy.Current.Version > store.Current.Version);
        for (int i = 0; i < 100; i++)
        {
            IGraphSnapshot before = copy.Current;
            copy.Write(w => w.SetNodeProperty(i, "id", Value.FromInteger(-1)));
            before.Find("A", "id", Value.FromInteger(-1));
            Assert.Equal(i + 1, copy.Current.Find("A", "id", Value.FromInteger(-1)).Length);
        }

        Assert.Equal(0, Built(copy));
    }

    [Property(MaxTest = 40, EndSize = 120)]
    public void Any_state_may_be_asked_at_any_time(byte[] tape)
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 100));
        List<IGraphSnapshot> states = [store.Current];
        for (int i = 0; i + 1 < tape.Length; i += 2)
        {
            (byte how, byte what) = (tape[i], tape[i + 1]);
            switch (how % 4)
            {
                case 0:
                    SnapshotChecks.IndexesAgree(states[what % states.Count], 4);
                    break;
                case 1:
                    store.Write(w => Change(w, how, what));
                    break;
                default:
                    // A reader's answer, a commit, and the state of before asked again.
                    IGraphSnapshot before = store.Current;
                    if (how % 4 == 2)
                        Ask(before, what);
                    store.Write(w =>
                    {
                        Change(w, how, what);
                        Ask(w.View, what);
                        Change(w, what, how);
                        Ask(w.View, what);
                    });
                    Ask(before, what);
                    break;
            }

            Ask(store.Current, what);
            states.Add(store.Current);
        }

        Assert.All(states, state => SnapshotChecks.IndexesAgree(state, 2));
    }

    [Fact]
    public void Readers_of_all_states_beside_a_writer_get_the_answers_of_their_states()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", Nodes));
        using CancellationTokenSource stop = new();
        Thread writer = new(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
                store.Write(w => Change(w, (byte)i, (byte)(i >> 3)));
        });
        writer.Start();
        List<Exception> failures = [];
        Thread[] readers = [.. Enumerable.Range(0, 3).Select(seed => new Thread(() => Read(store, seed, failures)))];
        Array.ForEach(readers, reader => reader.Start());
        Array.ForEach(readers, reader => reader.Join());
        stop.Cancel();
        writer.Join();
        Assert.Empty(failures);
    }

    private static void Read(MemoryStore store, int seed, List<Exception> failures)
    {
        try
        {
            Queue<IGraphSnapshot> held = new();
            for (int i = 0; i < 60; i++)
            {
                held.Enqueue(store.Current);
                if (held.Count > seed * 5)
                    Ask(held.Dequeue(), (byte)i);
            }
        }
        catch (Exception exception)
        {
            lock (failures)
                failures.Add(exception);
        }
    }

    private static void Ask(IGraphSnapshot state, byte what)
    {
        foreach (Value value in (Value[])[Value.FromInteger(what % 20), Value.FromInteger(what), Value.FromString("s" + (what % 5))])
        {
            int[] found = state.Find("A", "id", value);
            if (found == Writing.Scan)
                continue;
            PropertyColumn column = state.GetNodeColumn(0)!;
            int[] expected = [.. state.GetNodes(0).ToArray().Where(node => Equality.AreEqual(column.Get(node), value) == true)];
            Assert.Equal(expected, found);
        }
    }

    private static void Change(IGraphWriter writer, byte how, byte what)
    {
        int[] nodes = writer.View.GetNodes(-1).ToArray();
        int node = nodes[((how << 8) + what) % nodes.Length];
        switch (how / 4 % 8)
        {
            case 0: writer.AddLabel(node, "A"); break;
            case 1: writer.RemoveLabel(node, "A"); break;
            case 2 when nodes.Length > 80: writer.DeleteNode(node); break;
            case 3: writer.SetNodeProperty(writer.CreateNode(["A"]), "id", Value.FromInteger(what)); break;
            case 4: writer.SetNodeProperty(writer.CreateNode(["B"]), "id", Value.FromInteger(what)); break;
            case 5: writer.SetNodeProperty(node, "id", Value.FromString("s" + (what % 5))); break;
            case 6: writer.CreateNodes("A", what); break;
            default: writer.SetNodeProperty(node, "id", Value.FromInteger(what % 20)); break;
        }
    }

    private static long Built(MemoryStore store) => ((MemorySnapshot)store.Current).Indexes.Pool.Built;
}
