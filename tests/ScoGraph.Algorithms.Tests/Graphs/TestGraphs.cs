using ScoGraph.Model.Snapshots;
using ScoGraph.Testing.Graphs;

namespace ScoGraph.Algorithms.Tests.Graphs;

internal static class TestGraphs
{
    /// <summary>Nodes 0, 1, 2, … each with a relationship to the next, made by hand since the builder is slow.</summary>
    public static IGraphSnapshot Chain(int count) => Of(count, [.. Enumerable.Range(0, count - 1).Select(id => (id, id + 1, id))]);

    /// <summary>Nodes from 0 and relationships of one type, whose ids follow one another from 0.</summary>
    public static IGraphSnapshot Of(int count, IReadOnlyList<(int From, int To, int Id)> arcs)
    {
        NameTable types = new();
        types.GetOrAdd("A");
        return new BuiltSnapshot(new NameTable(), types, new NameTable())
        {
            NodeBound = count,
            RelationshipBound = arcs.Count,
            Nodes = PageWriter.Set([.. Enumerable.Range(0, count)]),
            ByLabel = [],
            LabelsOf = [],
            Relationships = PageWriter.Table(arcs.ToDictionary(arc => arc.Id, arc => (0, arc.From, arc.To)), arcs.Count),
            Outgoing = [PageWriter.Adjacency(arcs, count)],
            Incoming = [PageWriter.Adjacency(arcs.Select(arc => (arc.To, arc.From, arc.Id)), count)],
            Columns = [],
        };
    }
}
