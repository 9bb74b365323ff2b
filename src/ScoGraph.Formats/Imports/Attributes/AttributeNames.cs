using ScoGraph.Formats.Imports.GraphMl;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Attributes;

/// <summary>
/// Which attributes are labels and types, in formats that know neither. Of a node <c>labels</c>, a list or a text such as <c>:A:B</c>, else
/// <c>type</c>; its <c>label</c> is what people call it. Of an edge <c>type</c>, else <c>label</c>.
/// </summary>
internal static class AttributeNames
{
    private const string Labels = "labels", Type = "type", Label = "label";

    /// <summary>Takes the labels out of the attributes.</summary>
    public static string[] TakeLabels(AttributeMap attributes)
    {
        if (attributes.TryGet(Labels, out Value value) && ReadLabels(value) is { } labels)
        {
            attributes.Remove(Labels);
            return labels;
        }

        return TakeText(attributes, Type) is { } type ? [type] : [];
    }

    /// <summary>Takes the type out of the attributes; null where none has it.</summary>
    public static string? TakeType(AttributeMap attributes) => TakeText(attributes, Type) ?? TakeText(attributes, Label);

    private static string[]? ReadLabels(in Value value)
    {
        if (value.IsString)
        {
            string text = value.AsString();
            return text.Length == 0 ? [] : text[0] == ':' ? GraphMlKeys.SplitLabels(text) : [text];
        }

        if (value.Kind != ValueKind.List)
            return null;
        List<string> labels = [];
        foreach (Value item in value.AsList().Items)
        {
            if (!item.IsString || item.AsString().Length == 0)
                return null;
            labels.Add(item.AsString());
        }

        return [.. labels.Distinct()];
    }

    private static string? TakeText(AttributeMap attributes, string name)
    {
        if (!attributes.TryGet(name, out Value value) || !value.IsString || value.AsString().Length == 0)
            return null;
        attributes.Remove(name);
        return value.AsString();
    }
}
