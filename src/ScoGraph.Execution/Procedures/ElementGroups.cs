using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>The elements of a graph by their labels, or by their type, and what properties they have.</summary>
internal sealed class ElementGroups
{
    private readonly Dictionary<string, (string[] Names, ElementGroup Group)> _groups = new(StringComparer.Ordinal);

    /// <summary>The groups in the ordinal order of their names.</summary>
    public IEnumerable<(string[] Names, ElementGroup Group)> Sorted =>
        _groups.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    /// <summary>Reads every element of the graph.</summary>
    public static ElementGroups Read(ProcedureContext context, bool ofRelationships)
    {
        IGraphSnapshot graph = context.Graph;
        ElementGroups groups = new();
        IdSet live = ofRelationships ? graph.Relationships.Live : graph.GetNodes(-1);
        (string Key, PropertyColumn Column)[] columns = Columns(graph, ofRelationships);
        foreach (int id in WatchedIds.Of(live, context))
            groups.Add(ofRelationships ? [graph.RelationshipTypes[graph.Relationships.Type(id)]] : Labels(graph, id), columns, id);
        return groups;
    }

    private static (string Key, PropertyColumn Column)[] Columns(IGraphSnapshot graph, bool ofRelationships)
    {
        List<(string Key, PropertyColumn Column)> columns = [];
        for (int key = 0; key < graph.PropertyKeys.Count; key++)
        {
            if ((ofRelationships ? graph.GetRelationshipColumn(key) : graph.GetNodeColumn(key)) is { } column)
                columns.Add((graph.PropertyKeys[key], column));
        }

        return [.. columns];
    }

    private static string[] Labels(IGraphSnapshot graph, int node)
    {
        string[] labels = Array.ConvertAll(graph.GetLabels(node).ToArray(), label => graph.Labels[label]);
        Array.Sort(labels, StringComparer.Ordinal);
        return labels;
    }

    private void Add(string[] names, (string Key, PropertyColumn Column)[] columns, int id)
    {
        string key = string.Join('\0', names);
        if (!_groups.TryGetValue(key, out (string[] Names, ElementGroup Group) known))
            _groups.Add(key, known = (names, new ElementGroup()));
        known.Group.Count++;
        foreach ((string property, PropertyColumn column) in columns)
        {
            if (column.Get(id) is not { IsNull: false } value)
                continue;
            if (!known.Group.Properties.TryGetValue(property, out PropertySummary? summary))
                known.Group.Properties.Add(property, summary = new PropertySummary());
            summary.Count++;
            summary.Types.Add(TypeName(value));
        }
    }

    /// <summary>The type as clients of Neo4j read it.</summary>
    private static string TypeName(in Value value) => value.Kind switch
    {
        ValueKind.Integer => "Long",
        ValueKind.Float => "Double",
        ValueKind.List when value.AsList() is { Count: > 0 } list => TypeName(list[0]) + "Array",
        _ => value.Kind.ToString(),
    };
}
