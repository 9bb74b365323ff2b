using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Stores;

/// <summary>Holds the members of a state against one another: each tells the same in its own way.</summary>
internal static class SnapshotChecks
{
    public static void Consistent(IGraphSnapshot graph)
    {
        Sets(graph);
        for (int type = 0; type <= graph.RelationshipTypes.Count; type++)
        {
            AdjacencyOf(graph, type, Direction.Outgoing);
            AdjacencyOf(graph, type, Direction.Incoming);
        }

        TypesOfNodes(graph);
        Properties(graph);
    }

    /// <summary>Each index answer against a scan, for every label (and none), key and value that occurs, and some that do not.</summary>
    public static int IndexesAgree(IGraphSnapshot graph, int atMost = 40)
    {
        int answered = 0;
        for (int label = -1; label <= graph.Labels.Count; label++)
        {
            for (int key = 0; key <= graph.PropertyKeys.Count; key++)
                answered += IndexAgrees(graph, label, key, atMost);
        }

        return answered;
    }

    private static int IndexAgrees(IGraphSnapshot graph, int label, int key, int atMost)
    {
        int answered = 0;
        PropertyColumn? column = graph.GetNodeColumn(key);
        List<(int Node, Value Value)> rows = [.. SnapshotDump.Ids(graph.GetNodes(label)).Select(n => (n, column?.Get(n) ?? default))];
        IEnumerable<Value> asked = rows.Select(row => row.Value).DistinctBy(value => SnapshotDump.Show(value)).Take(atMost)
            .Append(Value.FromInteger(-77)).Append(Value.FromString("nobody")).Append(Value.FromFloat(1)).Append(Value.FromInteger(2));
        foreach (Value value in asked.ToArray())
        {
            if (!graph.TryFindNodes(label, key, value, out ReadOnlyMemory<int> found))
                continue;
            answered++;
            int[] expected = [.. rows.Where(row => SimplyEqual(row.Value, value)).Select(row => row.Node)];
            Assert.Equal(expected, found.ToArray());
        }

        return answered;
    }

    private static bool SimplyEqual(in Value a, in Value b)
    {
        if (a.IsNull || b.IsNull)
            return false;
        if (a.IsInteger && b.IsInteger)
            return a.AsInteger() == b.AsInteger();
        return a.IsNumber && b.IsNumber ? a.AsNumber() == b.AsNumber() : SnapshotDump.Show(a) == SnapshotDump.Show(b);
    }

    private static void Sets(IGraphSnapshot graph)
    {
        List<int> nodes = SnapshotDump.Ids(graph.GetNodes(-1));
        Assert.Equal(graph.GetNodes(-1).Count, nodes.Count);
        Assert.Equal(nodes.Count, graph.Statistics.NodeCount);
        Assert.All(nodes, node => Assert.True(node < graph.NodeBound));
        Assert.Equal(SnapshotDump.Ids(graph.Relationships.Live).Count, graph.Statistics.RelationshipCount);
        for (int label = 0; label <= graph.Labels.Count; label++)
        {
            List<int> expected = [.. nodes.Where(node => graph.GetLabels(node).Contains(label))];
            Assert.Equal(expected, SnapshotDump.Ids(graph.GetNodes(label)));
            Assert.Equal(expected.Count, graph.GetNodes(label).Count);
            Assert.Equal(expected.Count, graph.Statistics.CountNodes(label));
        }

        for (int node = 0; node < graph.NodeBound + 3; node++)
        {
            int[] labels = graph.GetLabels(node).ToArray();
            Assert.Equal(labels.Order().Distinct(), labels);
            Assert.True(labels.Length == 0 || graph.GetNodes(-1).Contains(node));
        }
    }

    private static void AdjacencyOf(IGraphSnapshot graph, int type, Direction direction)
    {
        RelationshipTable table = graph.Relationships;
        bool outgoing = direction == Direction.Outgoing;
        var expected = SnapshotDump.Ids(table.Live).Where(id => table.Type(id) == type)
            .Select(id => (Node: outgoing ? table.Start(id) : table.End(id), Other: outgoing ? table.End(id) : table.Start(id), Id: id))
            .Order().ToList();
        Adjacency adjacency = graph.GetAdjacency(type, direction);
        List<(int Node, int Other, int Id)> actual = [];
        for (int node = 0; node < graph.NodeBound + 3; node++)
        {
            int from = actual.Count;
            foreach (AdjacencyChunk chunk in adjacency.Chunks(node))
            {
                for (int i = 0; i < chunk.Length; i++)
                    actual.Add((node, chunk.Neighbours[i], chunk.Relationships[i]));
            }

            Assert.Equal(adjacency.Degree(node), actual.Count - from);
            ChunksByNumber(adjacency, node, actual[from..]);
            Between(adjacency, node, actual[from..]);
        }

        Assert.Equal(expected, actual);
        Assert.Equal(expected.Count, graph.Statistics.CountRelationships(type));
        for (int label = 0; label <= graph.Labels.Count; label++)
        {
            Assert.Equal(
                expected.Count(e => graph.GetLabels(e.Node).Contains(label)),
                graph.Statistics.CountRelationships(type, label, direction));
        }
    }

    /// <summary>The types around a node are enough, and the ends are counted with any type as with each.</summary>
    private static void TypesOfNodes(IGraphSnapshot graph)
    {
        RelationshipTable table = graph.Relationships;
        foreach (int id in SnapshotDump.Ids(table.Live))
        {
            Assert.True(graph.GetTypes(table.Start(id)).Contains(table.Type(id)));
            Assert.True(graph.GetTypes(table.End(id)).Contains(table.Type(id)));
        }

        for (int node = 0; node < graph.NodeBound + 3; node++)
        {
            int[] types = graph.GetTypes(node).ToArray();
            Assert.Equal(types.Distinct().Order(), types);
        }

        for (int label = -1; label <= graph.Labels.Count; label++)
        {
            foreach (Direction direction in (Direction[])[Direction.Outgoing, Direction.Incoming])
            {
                Assert.Equal(
                    Enumerable.Range(0, graph.RelationshipTypes.Count).Sum(t => graph.Statistics.CountRelationships(t, label, direction)),
                    graph.Statistics.CountEnds(label, direction));
            }
        }
    }

    private static void ChunksByNumber(Adjacency adjacency, int node, List<(int Node, int Other, int Id)> expected)
    {
        List<(int, int, int)> actual = [];
        for (int number = 0; adjacency.TryGetChunk(node, number, out AdjacencyChunk chunk); number++)
        {
            for (int i = 0; i < chunk.Length; i++)
                actual.Add((node, chunk.Neighbours[i], chunk.Relationships[i]));
        }

        Assert.Equal(expected, actual);
    }

    private static void Between(Adjacency adjacency, int node, List<(int Node, int Other, int Id)> entries)
    {
        foreach (var neighbour in entries.GroupBy(entry => entry.Other))
        {
            List<int> between = [];
            foreach (AdjacencyChunk chunk in adjacency.Between(node, neighbour.Key))
                between.AddRange(chunk.Relationships);
            Assert.Equal(neighbour.Select(entry => entry.Id), between);
            Assert.Equal(between.Count, adjacency.Between(node, neighbour.Key).Count);
        }

        Assert.Equal(0, adjacency.Between(node, int.MaxValue).Count);
    }

    private static void Properties(IGraphSnapshot graph)
    {
        for (int key = 0; key <= graph.PropertyKeys.Count; key++)
        {
            Column(graph.GetNodeColumn(key), graph.GetNodes(-1), graph.Statistics.CountProperty(key, ofRelationships: false));
            Column(graph.GetRelationshipColumn(key), graph.Relationships.Live, graph.Statistics.CountProperty(key, ofRelationships: true));
            Assert.InRange(graph.Statistics.EstimateDistinct(key), 0, graph.Statistics.CountProperty(key, ofRelationships: false));
        }
    }

    private static void Column(PropertyColumn? column, IdSet live, long count)
    {
        long present = 0;
        for (int page = 0; column is not null && page < column.PageCount; page++)
        {
            if (column.Page(page) is not { } content)
                continue;
            object?[] arrays = [content.Integers, content.Floats, content.Strings, content.Values];
            Assert.Equal(1, arrays.Count(values => values is not null));
            for (int offset = 0; offset < PropertyColumn.PageSize; offset++)
            {
                Assert.Equal(content.Has(offset), !content.Get(offset).IsNull);
                Assert.True(!content.Has(offset) || live.Contains((page << PropertyColumn.PageBits) + offset));
                present += content.Has(offset) ? 1 : 0;
            }
        }

        Assert.Equal(present, count);
        Assert.Equal(count == 0, column is null);
    }
}
