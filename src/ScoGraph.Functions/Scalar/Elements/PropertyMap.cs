using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary>The properties of an element as a map, in ordinal order of the keys.</summary>
internal static class PropertyMap
{
    /// <summary>Of the first argument: a node, a relationship, or a map, which is its own.</summary>
    public static MapValue Of(ScalarFunction function, ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Value container = arguments[0];
        switch (container.Kind)
        {
            case ValueKind.Map:
                return container.AsMap();
            case ValueKind.Node:
                if (context.IsDeletedNode(container.AsId()))
                    throw FunctionErrors.DeletedElement("properties", container);
                return Read(context.Graph, container.AsId(), ofRelationship: false);
            case ValueKind.Relationship:
                if (context.IsDeletedRelationship(container.AsId()))
                    throw FunctionErrors.DeletedElement("properties", container);
                return Read(context.Graph, container.AsId(), ofRelationship: true);
            default:
                throw Arguments.Wrong(function, arguments, 0);
        }
    }

    private static MapValue Read(IGraphSnapshot graph, int id, bool ofRelationship)
    {
        List<string> keys = [];
        List<Value> values = [];
        for (int key = 0; key < graph.PropertyKeys.Count; key++)
        {
            PropertyColumn? column = ofRelationship ? graph.GetRelationshipColumn(key) : graph.GetNodeColumn(key);
            if (column is null || column.Get(id) is not { IsNull: false } value)
                continue;
            keys.Add(graph.PropertyKeys[key]);
            values.Add(value);
        }

        string[] names = [.. keys];
        Value[] entries = [.. values];
        Array.Sort(names, entries, StringComparer.Ordinal);
        return new MapValue(names, entries);
    }
}
