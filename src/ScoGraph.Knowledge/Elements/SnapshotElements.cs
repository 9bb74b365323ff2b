using ScoGraph.Formats.Elements;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Knowledge.Elements;

/// <summary>A state of a graph as elements, to be checked by the rules for files.</summary>
internal static class SnapshotElements
{
    public static ElementList Of(IGraphSnapshot graph)
    {
        ElementList elements = new();
        Dictionary<int, int> numbers = [];
        foreach (int node in graph.GetNodes(-1).ToArray())
        {
            numbers[node] = elements.Nodes.Count;
            string[] labels = [.. graph.GetLabels(node).ToArray().Select(label => graph.Labels[label])];
            elements.Add(new NodeElement(new ElementId(null, node), labels, Properties(graph, graph.GetNodeColumn, node), 0));
        }

        RelationshipTable table = graph.Relationships;
        foreach (int id in table.Live.ToArray())
        {
            elements.Add(new RelationshipElement(
                graph.RelationshipTypes[table.Type(id)], numbers[table.Start(id)], numbers[table.End(id)],
                Properties(graph, graph.GetRelationshipColumn, id), 0));
        }

        return elements;
    }

    private static PropertyElement[] Properties(IGraphSnapshot graph, Func<int, PropertyColumn?> column, int element)
    {
        List<PropertyElement> properties = [];
        for (int key = 0; key < graph.PropertyKeys.Count; key++)
        {
            if (column(key)?.Get(element) is { IsNull: false } value)
                properties.Add(new PropertyElement(graph.PropertyKeys[key], value));
        }

        return [.. properties];
    }
}
