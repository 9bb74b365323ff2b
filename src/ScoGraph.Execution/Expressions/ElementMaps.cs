using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Expressions;

/// <summary>The properties of a map, node or relationship as entries.</summary>
internal static class ElementMaps
{
    /// <exception cref="Model.Diagnostics.ValueException">The value has no properties.</exception>
    public static List<KeyValuePair<string, Value>> Entries(in Value value, Frame frame)
    {
        List<KeyValuePair<string, Value>> entries = [];
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Map:
                MapValue map = value.AsMap();
                for (int i = 0; i < map.Count; i++)
                    entries.Add(KeyValuePair.Create(map.Keys[i], map.Values[i]));
                break;
            case ValueKind.Node:
                frame.CheckLives(value);
                entries.AddRange(
                    ElementContents.NodeProperties(value.AsId(), frame.Graph).Select(p => KeyValuePair.Create(p.Key, p.Value)));
                break;
            case ValueKind.Relationship:
                frame.CheckLives(value);
                entries.AddRange(
                    ElementContents.RelationshipProperties(value.AsId(), frame.Graph).Select(p => KeyValuePair.Create(p.Key, p.Value)));
                break;
            default:
                throw RuntimeErrors.NotMap(value);
        }

        return entries;
    }
}
