using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>The record of commits, and those who are told of it.</summary>
public sealed class CommitTests
{
    [Fact]
    public void The_record_has_each_value_before_and_after()
    {
        using MemoryStore store = Writing.Of(w =>
        {
            w.SetNodeProperty(w.CreateNode(["A", "B"]), "p", Value.FromInteger(1));
            w.SetRelationshipProperty(w.CreateRelationship("T", 0, w.CreateNode([])), "q", Value.FromString("x"));
        });
        Journal journal = new();
        using IDisposable registration = store.Subscribe(journal);
        using (StoreTransaction transaction = store.BeginWrite())
        {
            transaction.Describe("Ada", "tidying");
            transaction.Run(w =>
            {
                w.SetNodeProperty(0, "p", Value.FromFloat(2));
                w.RemoveLabel(0, "B");
                w.SetNodeProperty(w.CreateNode(["C"]), "p", Value.FromInteger(3));
                w.DeleteRelationship(0);
                w.DeleteNode(1);
            });
            transaction.Commit();
        }

        GraphCommit commit = Assert.Single(journal.Committed);
        Assert.Equal(("Ada", "tidying", 2L), (commit.Author, commit.Message, commit.Number));
        Assert.Equal(2, store.LastCommit);
        Assert.Equal(
            ["Changed 0 A,B -> A p: 1 -> 2", "Deleted 1  -> ", "Created 2  -> C p:  -> 3"],
            commit.Changes.Nodes.Select(n => $"{n.Kind} {n.Id} {Text(n.LabelsBefore)} -> {Text(n.LabelsAfter)}{Text(n.Properties)}"));
        Assert.Equal(
            ["Deleted 0 T 0 1 q: x -> "],
            commit.Changes.Relationships.Select(r => $"{r.Kind} {r.Id} {r.Type} {r.StartNodeId} {r.EndNodeId}{Text(r.Properties)}"));
        Assert.IsType<double>(commit.Changes.Nodes[0].Properties[0].After);
        Assert.Empty(commit.Changes.Schema);
    }

    [Fact]
    public void Nothing_is_visible_before_every_listener_agreed()
    {
        using MemoryStore store = new();
        long seen = -1;
        Journal journal = new() { OnCommitting = _ => seen = store.Current.Statistics.NodeCount };
        using IDisposable registration = store.Subscribe(journal);
        store.Write(w => w.CreateNode([]));
        Assert.Equal(0, seen);
        Assert.Equal(1, store.Current.Statistics.NodeCount);
    }

    [Fact]
    public void A_refused_commit_leaves_the_transaction_open_and_its_number_unused()
    {
        using MemoryStore store = new();
        Journal first = new(), second = new() { OnCommitting = commit => throw new IOException("The disk is full.") };
        using IDisposable one = store.Subscribe(first), other = store.Subscribe(second);
        using (StoreTransaction transaction = store.BeginWrite())
        {
            transaction.Run(w => w.CreateNode([]));
            Assert.Throws<IOException>(transaction.Commit);
            Assert.Equal(0, store.Current.Statistics.NodeCount);
            Assert.Equal(0, store.LastCommit);
            Assert.Equal([1], first.Refused.Select(c => c.Number));
            Assert.Empty(second.Refused);
            second.OnCommitting = _ => { };
            transaction.Commit();
        }

        Assert.Equal([2], first.Committed.Select(c => c.Number));
        Assert.Equal(1, store.Current.Statistics.NodeCount);
    }

    [Fact]
    public void Who_unsubscribed_is_told_no_more_and_no_change_is_no_commit()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNode([]));
        Journal journal = new();
        using (store.Subscribe(journal))
        {
            store.Write(_ => { });
            store.Write(w => w.SetNodeProperty(0, "p", Value.Null));
        }

        store.Write(w => w.CreateNode([]));
        Assert.DoesNotContain(journal.Committed, c => c.Changes.Nodes.Count > 0);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 100));
        string before = SnapshotDump.Text(store.Current);
        using IGraphStore copy = store.Copy(TimeProvider.System);
        Assert.Equal(before, SnapshotDump.Text(copy.Current));
        store.Write(w => w.SetNodeProperty(w.CreateNode(["Ours"]), "ours", Value.FromInteger(1)));
        using (IStoreTransaction transaction = copy.BeginWrite())
        {
            IGraphWriter writer = transaction.BeginStatement();
            Assert.Equal(100, writer.CreateNode(["Theirs"]));
            writer.SetNodeProperty(100, "theirs", Value.FromInteger(2));
            writer.SetNodeProperty(7, "id", Value.FromInteger(-7));
            transaction.Keep(writer);
            transaction.Commit();
        }

        Assert.Equal(-1, store.Current.Labels.Find("Theirs"));
        Assert.Equal(-1, copy.Current.Labels.Find("Ours"));
        Assert.Equal(7, store.Current.GetNodeColumn(0)!.Get(7).AsInteger());
        Assert.Equal([7], copy.Current.Find("A", "id", Value.FromInteger(-7)));
        SnapshotChecks.Consistent(store.Current);
        SnapshotChecks.Consistent(copy.Current);
    }

    private static string Text(IReadOnlyList<string> labels) => string.Join(',', labels);

    private static string Text(IReadOnlyList<PropertyChange> properties) =>
        string.Concat(properties.Select(p => string.Create(null, $" {p.Key}: {p.Before} -> {p.After}")));

    private sealed class Journal : ICommitListener
    {
        public List<GraphCommit> Committed { get; } = [];

        public List<GraphCommit> Refused { get; } = [];

        public Action<GraphCommit> OnCommitting { get; set; } = _ => { };

        void ICommitListener.Committing(GraphCommit commit) => OnCommitting(commit);

        void ICommitListener.Refused(GraphCommit commit) => Refused.Add(commit);

        void ICommitListener.Committed(GraphCommit commit) => Committed.Add(commit);
    }
}
