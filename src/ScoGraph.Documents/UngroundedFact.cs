namespace ScoGraph.Documents;

/// <summary>A fact of which no cited passage names both ends, or that cites a passage that is not there.</summary>
/// <param name="Type">The type of the relationship, or the name of the property.</param>
/// <param name="Start">The key of the start, or of the node with the property.</param>
/// <param name="End">The key of the end, or the value of the property.</param>
/// <param name="Citations">What the fact cites.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record UngroundedFact(string Type, string Start, string End, IReadOnlyList<Citation> Citations, string Reason)
{
    /// <summary>Why the fact holds all the same: what its property <c>grounding</c> says; null where it says nothing.</summary>
    public string? Grounding { get; init; }

    /// <summary>The fact, its citations and what is wrong.</summary>
    public override string ToString() => $"{Start} {Type} {End} [{string.Join(", ", Citations)}]: {Reason}";
}
