using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

public sealed class TransactionTests
{
    [Fact]
    public void Nobody_sees_a_statement_before_the_commit()
    {
        using MemoryStore store = new();
        IGraphSnapshot before = store.Current;
        using StoreTransaction transaction = store.BeginWrite();
        transaction.Run(w => w.CreateNode(["A"]));
        Assert.Equal(1, transaction.Snapshot.Statistics.NodeCount);
        Assert.Same(before, store.Current);
        transaction.Commit();
        Assert.Equal(1, store.Current.Statistics.NodeCount);
        Assert.Equal(0, before.Statistics.NodeCount);
    }

    [Fact]
    public void A_failed_statement_leaves_the_transaction_as_it_was()
    {
        using MemoryStore store = Writing.Of(w => w.CreateRelationship("T", w.CreateNode(["A"]), w.CreateNode([])));
        using StoreTransaction transaction = store.BeginWrite();
        transaction.Run(w => w.SetNodeProperty(0, "x", Value.FromInteger(1)));
        string before = SnapshotDump.Text(transaction.Snapshot);

        IGraphWriter failing = transaction.BeginStatement();
        failing.SetNodeProperty(0, "x", Value.FromInteger(2));
        failing.DeleteNode(0);
        ValueException refused = Assert.Throws<ValueException>(() => transaction.Keep(failing));
        Assert.Equal(ErrorCategory.ConstraintVerificationFailed, refused.Category);
        Assert.Equal("DeleteConnectedNode", refused.Detail);
        Assert.Equal("The node #0 cannot be deleted: it still has 1 relationship.", refused.Message);

        Assert.Equal(before, SnapshotDump.Text(transaction.Snapshot));
        transaction.Run(w => w.SetNodeProperty(1, "x", Value.FromInteger(3)));
        transaction.Commit();
        Assert.Equal(["(0:A x=Integer 1)", "(1 x=Integer 3)", "(0)-[0:T ]->(1)"], SnapshotDump.Lines(store.Current));
    }

    [Fact]
    public void Rollback_and_dispose_leave_nothing()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 3));
        string before = SnapshotDump.Text(store.Current);
        using (StoreTransaction rolledBack = store.BeginWrite())
        {
            rolledBack.Run(w => w.DeleteNode(1));
            rolledBack.Rollback();
            Assert.Throws<InvalidOperationException>(() => rolledBack.Commit());
        }

        using (StoreTransaction dropped = store.BeginWrite())
            dropped.Run(w => w.CreateNode(["B"]));
        Assert.Equal(before, SnapshotDump.Text(store.Current));
        Assert.Equal(0, store.Current.Statistics.CountNodes(store.Current.Labels.Find("B")));
    }

    [Fact]
    public void A_statement_is_kept_once_and_on_its_own_state()
    {
        using MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter first = transaction.BeginStatement(), second = transaction.BeginStatement();
        first.CreateNode([]);
        transaction.Keep(first);
        Assert.Throws<InvalidOperationException>(() => transaction.Keep(first));
        Assert.Throws<InvalidOperationException>(() => transaction.Keep(second));
        Assert.Throws<InvalidOperationException>(() => first.CreateNode([]));
    }

    [Fact]
    public void Sets_that_a_draft_handed_out_do_not_change()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 3));
        store.Write(w =>
        {
            w.CreateNode(["A"]);
            IdSet all = w.View.GetNodes(-1), labelled = w.View.GetNodes(0);
            w.CreateNode(["A"]);
            w.DeleteNode(0);
            Assert.Equal([0, 1, 2, 3], SnapshotDump.Ids(all));
            Assert.Equal([0, 1, 2, 3], SnapshotDump.Ids(labelled));
            Assert.Equal([1, 2, 3, 4], SnapshotDump.Ids(w.View.GetNodes(0)));
        });
    }

    [Fact]
    public void A_statement_that_writes_nothing_keeps_the_state()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 3));
        IGraphSnapshot before = store.Current;
        store.Write(_ => { });
        Assert.Same(before, store.Current);
    }

    [Fact]
    public void Deleted_elements_cannot_be_written_but_asked()
    {
        using MemoryStore store = Writing.Of(w =>
        {
            int node = w.CreateNode(["A"]);
            w.SetNodeProperty(node, "x", Value.FromInteger(1));
            w.CreateRelationship("T", node, node);
        });
        store.Write(w =>
        {
            w.DetachNode(0);
            w.DeleteNode(0);
            w.DeleteNode(0);
            w.DeleteRelationship(0);
            Assert.False(w.HasNode(0));
            Assert.False(w.HasRelationship(0));
            Assert.Empty(w.View.GetLabels(0).ToArray());
            Assert.Null(w.View.GetNodeColumn(0));
            Assert.Equal("DeletedEntityAccess", Assert.Throws<ValueException>(() => w.AddLabel(0, "B")).Detail);
            Assert.Equal("DeletedEntityAccess", Assert.Throws<ValueException>(() => w.SetNodeProperty(0, "x", Value.True)).Detail);
            Assert.Equal("DeletedEntityAccess", Assert.Throws<ValueException>(() => w.SetRelationshipProperty(0, "x", Value.True)).Detail);
            Assert.Equal("DeletedEntityAccess", Assert.Throws<ValueException>(() => w.CreateRelationship("T", 0, 0)).Detail);
            Assert.Equal(1, w.CreateNode([]));
        });
        Assert.Equal(["(1 )"], SnapshotDump.Lines(store.Current));
    }

    [Fact]
    public void Maps_and_elements_are_no_property_values()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNode([]));
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        Value map = Value.From(MapValue.Empty);
        Assert.Equal("A property cannot hold a map.", Refused(map).Message);
        Assert.Equal("A property cannot hold a list that contains a map.", Refused(Value.FromList(Value.FromList(map))).Message);
        Assert.Equal("A property cannot hold a list that contains a node.", Refused(Value.FromList(Value.True, Value.FromNode(0))).Message);
        Assert.Equal("A property cannot hold a relationship.", Refused(Value.FromRelationship(0)).Message);
        Assert.Equal("A property cannot hold a path.", Refused(Value.From(new PathValue([0], []))).Message);
        Assert.Equal(UpdateCounts.None, writer.Counts);

        ValueException Refused(Value value)
        {
            ValueException refused = Assert.Throws<ValueException>(() => writer.SetNodeProperty(0, "x", value));
            Assert.Equal((ErrorCategory.TypeError, "InvalidPropertyType"), (refused.Category, refused.Detail));
            return refused;
        }
    }

    [Fact]
    public void Counts_are_net()
    {
        using MemoryStore store = Writing.Of(w =>
        {
            w.SetNodeProperty(w.CreateNode(["A"]), "x", Value.FromInteger(1));
            w.CreateNode(["A", "B"]);
        });
        UpdateCounts none = store.Write(w =>
        {
            w.SetNodeProperty(0, "x", Value.FromInteger(2));
            w.SetNodeProperty(0, "x", Value.FromInteger(1));
            w.SetNodeProperty(0, "missing", Value.Null);
            w.RemoveLabel(0, "A");
            w.AddLabel(0, "A");
            w.AddLabel(1, "B");
            int node = w.CreateNode(["C"]);
            w.SetNodeProperty(node, "x", Value.True);
            w.DeleteRelationship(w.CreateRelationship("T", node, 0));
            w.DeleteNode(node);
        });
        Assert.Equal(UpdateCounts.None, none);
        UpdateCounts some = store.Write(w =>
        {
            w.SetNodeProperty(0, "x", Value.FromFloat(1));
            w.SetNodeProperty(0, "x", Value.FromFloat(2));
            w.SetNodeProperty(0, "y", Value.True);
            w.RemoveLabel(0, "A");
            w.SetRelationshipProperty(w.CreateRelationship("T", 0, 0), "x", Value.True);
            w.DeleteNode(1);
        });
        Assert.Equal(
            new UpdateCounts { PropertiesSet = 3, LabelsRemoved = 1, RelationshipsCreated = 1, NodesDeleted = 1 }, some);
    }
}
