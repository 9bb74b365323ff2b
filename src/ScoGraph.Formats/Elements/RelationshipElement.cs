using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Elements;

/// <summary>A relationship on its way from or to a file; its ends are the numbers of nodes that came before.</summary>
internal sealed class RelationshipElement(string type, int start, int end, PropertyElement[] properties, int line)
{
    public string Type => type;

    /// <summary>The number of the start node in the order of the nodes.</summary>
    public int Start => start;

    /// <summary>The number of the end node in the order of the nodes.</summary>
    public int End => end;

    /// <summary>The properties, each key once, in the document's order.</summary>
    public ReadOnlySpan<PropertyElement> Properties => properties;

    /// <summary>The line on which the relationship begins, from 1.</summary>
    public int Line => line;

    /// <summary>The value of a property, null where the relationship does not have it.</summary>
    public Value this[string key] => PropertyElements.Find(properties, key);
}
