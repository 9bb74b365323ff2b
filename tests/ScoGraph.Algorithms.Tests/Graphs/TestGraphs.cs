using ScoGraph.Model.Snapshots;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Graphs;

internal static class TestGraphs
{
    /// <summary>Nodes 0, 1, 2, … each with a relationship to the next, made by hand since the builder is slow.</summary>
    public static IGraphSnapshot Chain(int count)
    {
        int[] ids = [.. Enumerable.Range(0, count)];
        NameTable types = new();
        types.GetOrAdd("A");
        return new BuiltSnapshot(new NameTable(), types, new NameTable())
        {
            NodeBound = count,
            RelationshipBound = count - 1,
            Nodes = PageWriter.Set(ids),
            ByLabel = [],
            LabelsOf = [],
            Relationships = PageWriter.Table(ids.Take(count - 1).ToDictionary(id => id, id => (0, id, id + 1)), count - 1),
            Outgoing = [PageWriter.Adjacency(ids.Take(count - 1).Select(id => (id, id + 1, id)), count)],
            Incoming = [PageWriter.Adjacency(ids.Take(count - 1).Select(id => (id + 1, id, id)), count)],
            Columns = [],
        };
    }
}
