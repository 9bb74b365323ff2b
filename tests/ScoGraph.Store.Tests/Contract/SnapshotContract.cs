using FsCheck.Xunit;
using ScoGraph.Model.Snapshots;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>
/// What must hold of every implementation of <see cref="IGraphSnapshot"/>. A subclass makes the snapshot of a graph that it is given, with
/// the same ids; new implementations add one.
/// </summary>
public abstract class SnapshotContract
{
    private protected abstract IGraphSnapshot Make(ReferenceGraph graph);

    [Property(MaxTest = 20, EndSize = 200)]
    public void Tells_the_graph(byte[] tape)
    {
        ReferenceGraph graph = DrawnGraph.From(tape, hubDegree: 0);
        Check(Make(graph), graph);
    }

    [Property(MaxTest = 3, EndSize = 60)]
    public void Tells_a_graph_with_a_hub(byte[] tape)
    {
        ReferenceGraph graph = DrawnGraph.From(tape, hubDegree: 1500);
        Check(Make(graph), graph);
    }

    [Fact]
    public void Tells_an_empty_graph()
    {
        IGraphSnapshot snapshot = Make(new ReferenceGraph());
        Check(snapshot, new ReferenceGraph());
        Assert.Equal(0, snapshot.GetNodes(-1).Count);
    }

    [Fact]
    public void What_is_not_there_is_empty()
    {
        IGraphSnapshot snapshot = Make(DrawnGraph.From([1, 2, 3, 4, 5, 6, 7, 8, 9], hubDegree: 0));
        foreach (int unknown in (int[])[Math.Max(snapshot.NodeBound, snapshot.RelationshipBound), 100_000, int.MaxValue])
        {
            Assert.False(snapshot.GetNodes(-1).Contains(unknown));
            Assert.False(snapshot.Relationships.Live.Contains(unknown));
            Assert.Equal(0, snapshot.GetNodes(unknown).Count);
            Assert.Equal(0, snapshot.GetAdjacency(unknown, Direction.Outgoing).Degree(0));
            Assert.Equal(0, snapshot.GetAdjacency(0, Direction.Incoming).Degree(unknown));
            Assert.Null(snapshot.GetNodeColumn(unknown));
            Assert.Null(snapshot.GetRelationshipColumn(unknown));
            Assert.Equal(0, snapshot.Statistics.CountNodes(unknown));
        }

        Assert.Equal(-1, snapshot.Labels.Find("no label"));
    }

    private static void Check(IGraphSnapshot snapshot, ReferenceGraph graph)
    {
        Assert.Equal(graph.Lines(), SnapshotDump.Lines(snapshot));
        SnapshotChecks.Consistent(snapshot);
        SnapshotChecks.IndexesAgree(snapshot, 5);
        Names(snapshot.Labels);
        Names(snapshot.RelationshipTypes);
        Names(snapshot.PropertyKeys);
        Assert.Equal(snapshot.Version, snapshot.Version);
        foreach (int id in graph.Relationships.Keys)
            Assert.True(id < snapshot.RelationshipBound);
    }

    private static void Names(INameTable names)
    {
        Assert.Equal(names.Count, names.Names.Length);
        for (int id = 0; id < names.Count; id++)
        {
            Assert.Equal(id, names.Find(names[id]));
            Assert.Equal(names[id], names.Names[id]);
        }
    }
}
