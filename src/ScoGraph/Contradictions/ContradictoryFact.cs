namespace ScoGraph;

/// <summary>One of two facts that cannot hold together. Immutable.</summary>
/// <param name="Text">Its ends and what it says, such as <c>ann HOLDS chair {from: 2001}</c> or <c>oslo.founded = 1048</c>.</param>
/// <param name="Citations">The places that support it.</param>
public sealed record ContradictoryFact(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>The relationship that is the fact; null where the fact is a property of a node.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>The node of whose property the fact is; null where the fact is a relationship.</summary>
    public Node? Node { get; init; }

    /// <summary>The name of that property; null where the fact is a relationship.</summary>
    public string? Property { get; init; }

    /// <summary>Its value, or the one item of it that is meant; null where the fact is a relationship.</summary>
    public object? Value { get; init; }

    /// <summary>What it says, and its places in brackets.</summary>
    public override string ToString() => Citations.Count == 0 ? Text : $"{Text} [{string.Join(", ", Citations)}]";
}
