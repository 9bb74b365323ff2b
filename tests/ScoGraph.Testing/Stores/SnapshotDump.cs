using System.Globalization;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Stores;

/// <summary>A state as lines of text, one an element, in order of their ids: two states with the same lines are equal.</summary>
internal static class SnapshotDump
{
    public static List<string> Lines(IGraphSnapshot graph)
    {
        List<string> lines = [];
        foreach (int node in Ids(graph.GetNodes(-1)))
        {
            string[] labels = graph.GetLabels(node).ToArray().Select(label => graph.Labels[label]).ToArray();
            lines.Add(Node(node, labels, Properties(graph, node, graph.GetNodeColumn)));
        }

        RelationshipTable table = graph.Relationships;
        foreach (int id in Ids(table.Live))
        {
            string type = graph.RelationshipTypes[table.Type(id)];
            lines.Add(Relationship(id, type, table.Start(id), table.End(id), Properties(graph, id, graph.GetRelationshipColumn)));
        }

        return lines;
    }

    public static string Text(IGraphSnapshot graph) => string.Join('\n', Lines(graph));

    public static string Node(int id, IEnumerable<string> labels, IEnumerable<KeyValuePair<string, Value>> properties) =>
        $"({id}{string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label))} {Map(properties)})";

    public static string Relationship(int id, string type, int start, int end, IEnumerable<KeyValuePair<string, Value>> properties) =>
        $"({start})-[{id}:{type} {Map(properties)}]->({end})";

    public static List<int> Ids(IdSet set)
    {
        List<int> ids = [];
        int from = 0;
        Span<int> batch = stackalloc int[97];
        for (int read = set.Read(ref from, batch); read > 0; read = set.Read(ref from, batch))
            ids.AddRange(batch[..read]);
        return ids;
    }

    /// <summary>A value with its kind, so that 1 and 1.0 and '1' differ.</summary>
    public static string Show(in Value value) => string.Create(CultureInfo.InvariantCulture, $"{value.Kind} {value}");

    private static List<KeyValuePair<string, Value>> Properties(IGraphSnapshot graph, int id, Func<int, PropertyColumn?> column)
    {
        List<KeyValuePair<string, Value>> properties = [];
        for (int key = 0; key < graph.PropertyKeys.Count; key++)
        {
            Value value = column(key)?.Get(id) ?? default;
            if (!value.IsNull)
                properties.Add(new(graph.PropertyKeys[key], value));
        }

        return properties;
    }

    private static string Map(IEnumerable<KeyValuePair<string, Value>> properties) =>
        string.Join(", ", properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={Show(p.Value)}"));
}
