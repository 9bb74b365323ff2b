using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Attributes;

/// <summary>A node of a foreign file.</summary>
/// <param name="Id">What edges call it.</param>
/// <param name="Attributes">What the file says of it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record AttributeNode(ElementId Id, AttributeMap Attributes, TextPlace Place)
{
    /// <summary>What is kept of the id as the property <c>id</c>, where no attribute has that name; null for nothing.</summary>
    public Value KeptId { get; init; }

    /// <summary>The labels; null where they stand among the attributes.</summary>
    public string[]? Labels { get; init; }
}
