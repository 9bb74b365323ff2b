using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Elements;

/// <summary>A node on its way from or to a file. Nodes are numbered from 0 in the order in which they come.</summary>
internal sealed class NodeElement(ElementId id, string[] labels, PropertyElement[] properties, int line)
{
    /// <summary>The node's id within the document.</summary>
    public ElementId Id => id;

    /// <summary>The labels, each once, in the document's order.</summary>
    public ReadOnlySpan<string> Labels => labels;

    /// <summary>The properties, each key once, in the document's order.</summary>
    public ReadOnlySpan<PropertyElement> Properties => properties;

    /// <summary>The line on which the node begins, from 1.</summary>
    public int Line => line;

    /// <summary>The value of a property, null where the node does not have it.</summary>
    public Value this[string key] => PropertyElements.Find(properties, key);
}
