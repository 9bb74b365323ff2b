using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices.Weights;

/// <summary>Two relationships at one node along the same types, which must not be one.</summary>
/// <param name="First">One of them, from the node.</param>
/// <param name="Second">The other, from the node.</param>
/// <param name="LeadApart">Whether they must not lead to one node either.</param>
internal sealed record SketchTie(Walk First, Walk Second, bool LeadApart)
{
    /// <summary>
    /// Whether one leads to the node and the other on from it: then only what leads from the node back to it could be both.
    /// </summary>
    public bool IsOnward => First.Direction != Second.Direction;

    /// <summary>Whether one of them may go both ways and the other not: at the node between them no numbers tell which are both.</summary>
    public bool IsMixed => IsOnward && First.Direction != Second.Direction.Reverse();
}
