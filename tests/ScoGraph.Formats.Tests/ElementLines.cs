using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Tests;

/// <summary>Elements as texts to compare.</summary>
internal static class ElementLines
{
    /// <summary>Every element as a text of its own that does not depend on the order of elements or on ids.</summary>
    public static List<string> Of(IReadOnlyList<NodeElement> nodes, IReadOnlyList<RelationshipElement> relationships)
    {
        List<string> lines = [.. nodes.Select(NodeLine)];
        lines.AddRange(relationships.Select(relationship =>
            $"{relationship.Type}|{NodeLine(nodes[relationship.Start])}|{NodeLine(nodes[relationship.End])}|"
            + Text(relationship.Properties)));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string NodeLine(NodeElement node) =>
        $"{string.Join(":", node.Labels.ToArray().Order(StringComparer.Ordinal))}|{Text(node.Properties)}";

    private static string Text(ReadOnlySpan<PropertyElement> properties)
    {
        List<string> parts = [];
        foreach (PropertyElement property in properties)
            parts.Add($"{property.Key}={Text(property.Value)}");
        parts.Sort(StringComparer.Ordinal);
        return string.Join(";", parts);
    }

    private static string Text(in Value value)
    {
        if (value.IsFloat)
            return $"Float:{BitConverter.DoubleToInt64Bits(value.AsFloat()):x}";
        if (value.Kind != ValueKind.List)
            return $"{value.Kind}:{value}";
        List<string> items = [];
        foreach (Value item in value.AsList().Items)
            items.Add(Text(item));
        return $"[{string.Join(",", items)}]";
    }
}
