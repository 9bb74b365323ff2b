using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Attributes;

/// <summary>An edge of a foreign file; one without direction goes from its source to its target.</summary>
/// <param name="Start">The id of its source.</param>
/// <param name="End">The id of its target.</param>
/// <param name="Attributes">What the file says of it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record AttributeEdge(ElementId Start, ElementId End, AttributeMap Attributes, TextPlace Place)
{
    /// <summary>The type; null where it stands among the attributes.</summary>
    public string? Type { get; init; }
}
