using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Elements;

/// <summary>Labels, type and properties of an element in a state, by name and in ordinal order.</summary>
internal static class ElementContents
{
    public static string[] Labels(int node, IGraphSnapshot snapshot)
    {
        ReadOnlySpan<int> ids = snapshot.GetLabels(node);
        string[] labels = new string[ids.Length];
        for (int i = 0; i < ids.Length; i++)
            labels[i] = snapshot.Labels[ids[i]];
        Array.Sort(labels, StringComparer.Ordinal);
        return labels;
    }

    /// <summary>The type; empty for a relationship that does not live in the state.</summary>
    public static string Type(int relationship, IGraphSnapshot snapshot) =>
        snapshot.Relationships.Live.Contains(relationship) ? snapshot.RelationshipTypes[snapshot.Relationships.Type(relationship)] : "";

    public static List<(string Key, Value Value)> NodeProperties(int node, IGraphSnapshot snapshot) =>
        Properties(node, snapshot, snapshot.GetNodeColumn);

    public static List<(string Key, Value Value)> RelationshipProperties(int relationship, IGraphSnapshot snapshot) =>
        Properties(relationship, snapshot, snapshot.GetRelationshipColumn);

    private static List<(string Key, Value Value)> Properties(int element, IGraphSnapshot snapshot, Func<int, PropertyColumn?> column)
    {
        List<(string Key, Value Value)> properties = [];
        for (int key = 0; key < snapshot.PropertyKeys.Count; key++)
        {
            if (column(key)?.Get(element) is { IsNull: false } value)
                properties.Add((snapshot.PropertyKeys[key], value));
        }

        properties.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return properties;
    }
}
