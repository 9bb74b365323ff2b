using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Stores;

/// <summary>
/// A random life of a store, read from a tape of bytes: transactions of statements of writes, kept or dropped, committed or rolled back;
/// the same done to a reference graph, and the two compared on the way.
/// </summary>
internal sealed class RandomHistory(byte[] tape, int population, IStoreHost? host = null)
{
    private static readonly string[] Labels = ["A", "B", "C"];
    private static readonly string[] Types = ["T", "U"];
    private static readonly string[] Keys = ["p", "q", "r"];

    private readonly IStoreHost _host = host ?? new MemoryHost();
    private readonly FollowingGraph _follower = new();
    private ReferenceGraph _committed = new();
    private int _at;

    private IGraphStore Store => _host.Store;

    public void Run()
    {
        IDisposable registration = Store.Subscribe(_follower);
        Populate();
        while (_at < tape.Length)
        {
            RunTransaction();
            IGraphStore before = Store;
            _host.Rest(Next());
            if (Store == before)
                continue;
            registration.Dispose();
            registration = Store.Subscribe(_follower);
            Same(_committed, Store.Current);
        }

        registration.Dispose();
        Same(_committed, Store.Current);
        SnapshotChecks.IndexesAgree(Store.Current);
    }

    private void Populate()
    {
        using IStoreTransaction transaction = Store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        for (int i = 0; i < population; i++)
        {
            int node = writer.CreateNode(["A"]);
            writer.SetNodeProperty(node, "p", Value.FromInteger(i % 13));
            _committed.Nodes.Add(node, new ReferenceNode(["A"], new() { ["p"] = Value.FromInteger(i % 13) }));
        }

        transaction.Keep(writer);
        transaction.Commit();
    }

    private void RunTransaction()
    {
        IGraphSnapshot published = Store.Current;
        string before = SnapshotDump.Text(published);
        ReferenceGraph mine = _committed;
        using (IStoreTransaction transaction = Store.BeginWrite())
        {
            for (int left = 1 + (Next() % 4); left > 0 && _at < tape.Length; left--)
                mine = RunStatement(transaction, mine);
            if (Next() % 4 != 0)
            {
                transaction.Commit();
                _committed = mine;
            }
        }

        Assert.Equal(before, SnapshotDump.Text(published));
        Same(_committed, Store.Current);
        Assert.Equal(_committed.Lines(), _follower.Graph.Lines());
    }

    private ReferenceGraph RunStatement(IStoreTransaction transaction, ReferenceGraph before)
    {
        IGraphWriter writer = transaction.BeginStatement();
        ReferenceGraph after = before.Copy();
        bool reads = Next() % 2 == 0;
        for (int left = Next() % 24; left > 0 && _at < tape.Length; left--)
        {
            long version = writer.View.Version;
            string state = population == 0 ? SnapshotDump.Text(writer.View) : "";
            Write(writer, after);
            if (!reads)
                continue;
            SnapshotChecks.IndexesAgree(writer.View, 3);
            if (population > 0)
                continue;
            if (left % 4 == 0)
                SnapshotChecks.Consistent(writer.View);
            Assert.True(version != writer.View.Version || state == SnapshotDump.Text(writer.View));
        }

        Assert.Equal(after.Lines(), SnapshotDump.Lines(writer.View));
        if (after.HasDangling())
        {
            ValueException refused = Assert.Throws<ValueException>(() => transaction.Keep(writer));
            Assert.Equal("DeleteConnectedNode", refused.Detail);
            Same(before, transaction.Snapshot);
            return before;
        }

        Assert.Equal(after.ChangesSince(before), writer.Counts);
        if (Next() % 4 == 0)
        {
            Same(before, transaction.Snapshot);
            return before;
        }

        transaction.Keep(writer);
        Same(after, transaction.Snapshot);
        SnapshotChecks.IndexesAgree(transaction.Snapshot, 5);
        return after;
    }

    private void Write(IGraphWriter writer, ReferenceGraph graph)
    {
        int choice = Next() % 16;
        if (choice < 3 || graph.Nodes.Count == 0)
        {
            string[] labels = [.. Labels.Where(_ => Next() % 2 == 0)];
            graph.Nodes.Add(writer.CreateNode(labels), new ReferenceNode([.. labels], []));
            return;
        }

        int node = Pick(graph.Nodes.Keys);
        ReferenceNode known = graph.Nodes[node];
        string label = Labels[Next() % Labels.Length], key = Keys[Next() % Keys.Length];
        switch (choice)
        {
            case < 7:
                int end = Pick(graph.Nodes.Keys);
                string type = Types[Next() % Types.Length];
                graph.Relationships.Add(writer.CreateRelationship(type, node, end), new(type, node, end, []));
                break;
            case < 10:
                Value value = NextValue();
                writer.SetNodeProperty(node, key, value);
                ReferenceGraph.Set(known.Properties, key, value);
                break;
            case 10:
                writer.AddLabel(node, label);
                known.Labels.Add(label);
                break;
            case 11:
                writer.RemoveLabel(node, label);
                known.Labels.Remove(label);
                break;
            case 12:
                DeleteNode(writer, graph, node);
                break;
            default:
                WriteRelationship(writer, graph, key, delete: choice == 13);
                break;
        }
    }

    private void WriteRelationship(IGraphWriter writer, ReferenceGraph graph, string key, bool delete)
    {
        if (graph.Relationships.Count == 0)
            return;
        int id = Pick(graph.Relationships.Keys);
        if (delete)
        {
            writer.DeleteRelationship(id);
            graph.Relationships.Remove(id);
            Assert.False(writer.HasRelationship(id));
            return;
        }

        Value value = NextValue();
        writer.SetRelationshipProperty(id, key, value);
        ReferenceGraph.Set(graph.Relationships[id].Properties, key, value);
    }

    private void DeleteNode(IGraphWriter writer, ReferenceGraph graph, int node)
    {
        bool detach = Next() % 8 != 0, first = Next() % 2 == 0;
        int[] hanging = [.. graph.Relationships.Where(r => r.Value.Start == node || r.Value.End == node).Select(r => r.Key)];
        if (first)
            writer.DeleteNode(node);
        if (detach)
            writer.DetachNode(node);
        foreach (int id in detach ? hanging : [])
        {
            graph.Relationships.Remove(id);
            Assert.False(writer.HasRelationship(id));
        }

        writer.DeleteNode(node);
        graph.Nodes.Remove(node);
        Assert.False(writer.HasNode(node));
        Assert.Empty(writer.View.GetLabels(node).ToArray());
    }

    private static void Same(ReferenceGraph expected, IGraphSnapshot actual)
    {
        Assert.Equal(expected.Lines(), SnapshotDump.Lines(actual));
        SnapshotChecks.Consistent(actual);
    }

    private int Next() => _at < tape.Length ? tape[_at++] : 0;

    /// <summary>One of the ids, the last ones more often, where pages end.</summary>
    private int Pick(ICollection<int> ids)
    {
        int next = Next();
        return ids.ElementAt(next % 2 == 0 ? ids.Count - 1 - (next / 2 % ids.Count) : ((next << 5) + Next()) % ids.Count);
    }

    private Value NextValue()
    {
        int next = Next();
        return (next % 16) switch
        {
            0 or 1 => Value.Null,
            2 or 3 => Value.FromString("s" + (next >> 5)),
            4 => Value.FromFloat(next >> 6),
            5 => Value.FromFloat(double.NaN),
            6 => Value.FromFloat(0.5 + (next >> 6)),
            7 => Value.FromBoolean(next > 127),
            8 => Value.FromList(Value.FromInteger(next >> 6), Value.FromString("x")),
            9 => Value.FromEpochDay(next >> 6),
            _ => Value.FromInteger(next >> 5),
        };
    }
}
