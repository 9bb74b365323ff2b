using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>Writes the properties of elements, in ordinal order of their keys.</summary>
internal sealed class PropertyWriter
{
    private readonly (string Name, PropertyColumn Column)[] _columns;

    private PropertyWriter((string Name, PropertyColumn Column)[] columns) => _columns = columns;

    /// <summary>A writer for node properties, all but one.</summary>
    public static PropertyWriter OfNodes(IGraphSnapshot graph, string? except) => Create(graph, graph.GetNodeColumn, except);

    public static PropertyWriter OfRelationships(IGraphSnapshot graph) => Create(graph, graph.GetRelationshipColumn, null);

    /// <summary>The member with the properties and the comma before it; nothing where the element has none.</summary>
    public void Write(JsonText text, int element)
    {
        bool any = false;
        foreach ((string name, PropertyColumn column) in _columns)
        {
            Value value = column.Get(element);
            if (value.IsNull)
                continue;
            text.Comma();
            if (!any)
            {
                text.Name(JsonNames.Properties);
                text.Raw("{"u8);
            }

            any = true;
            text.Name(name);
            JsonValueWriter.Write(text, value);
        }

        if (any)
            text.Raw("}"u8);
    }

    private static PropertyWriter Create(IGraphSnapshot graph, Func<int, PropertyColumn?> find, string? except)
    {
        List<(string Key, PropertyColumn Column)> columns = [];
        for (int key = 0; key < graph.PropertyKeys.Count; key++)
        {
            if (graph.PropertyKeys[key] != except && find(key) is { } column)
                columns.Add((graph.PropertyKeys[key], column));
        }

        columns.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new PropertyWriter([.. columns.Select(column => (PropertyKeyText.Encode(column.Key), column.Column))]);
    }
}
