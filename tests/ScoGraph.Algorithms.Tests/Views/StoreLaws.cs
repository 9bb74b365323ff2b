using FsCheck.Xunit;
using ScoGraph.Algorithms.Tests.Graphs;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Algorithms.Tests.Views;

/// <summary>A view of a stored graph walks as a view of the same graph with pages made by hand.</summary>
public sealed class StoreLaws
{
    [Property(MaxTest = 150)]
    public void Steps_and_weights_are_the_same(byte[] tape)
    {
        RandomGraph graph = RandomGraph.Read(tape, mostNodes: 12);
        using MemoryStore store = new();
        using StoreTransaction transaction = store.BeginWrite();
        IGraphWriter writer = transaction.BeginStatement();
        int[] nodes = [.. graph.Snapshot.GetNodes(-1).Enumerate()];
        int[] relationships = [.. graph.Snapshot.Relationships.Live.Enumerate()];
        Copy(graph.Snapshot, nodes, relationships, writer);
        transaction.Keep(writer);
        transaction.Commit();

        GraphPart view = new(store.Current, graph.Filter);
        Assert.Equal(graph.View.Nodes.Enumerate(), view.Nodes.Enumerate().Select(node => nodes[node]));
        foreach (int node in view.Nodes.Enumerate())
        {
            Assert.Equal(Read(graph.View, graph.View.Steps(nodes[node])), Turn(Read(view, view.Steps(node)), nodes, relationships));
            Assert.Equal(Read(graph.View, graph.View.StepsBack(nodes[node])), Turn(Read(view, view.StepsBack(node)), nodes, relationships));
        }
    }

    private static void Copy(IGraphSnapshot from, int[] nodes, int[] relationships, IGraphWriter writer)
    {
        foreach (int node in nodes)
            writer.CreateNode([.. from.GetLabels(node).ToArray().Select(label => from.Labels[label])]);
        PropertyColumn? weights = from.PropertyKeys.Find("w") is var key && key < 0 ? null : from.GetRelationshipColumn(key);
        foreach (int id in relationships)
        {
            RelationshipTable table = from.Relationships;
            int copy = writer.CreateRelationship(
                from.RelationshipTypes[table.Type(id)], Array.IndexOf(nodes, table.Start(id)), Array.IndexOf(nodes, table.End(id)));
            if (weights?.Get(id) is { IsNull: false } weight)
                writer.SetRelationshipProperty(copy, "w", weight);
        }
    }

    private static List<(int Node, int Relationship, double Weight)> Read(GraphPart view, StepEnumerator steps)
    {
        List<(int, int, double)> read = [];
        foreach (Step step in steps)
            read.Add((step.Node, step.Relationship, view.Weights.Get(step.Relationship)));
        return read;
    }

    private static IEnumerable<(int Node, int Relationship, double Weight)> Turn(
        List<(int Node, int Relationship, double Weight)> steps, int[] nodes, int[] relationships) =>
        steps.Select(step => (nodes[step.Node], relationships[step.Relationship], step.Weight));
}
