namespace ScoGraph.Algorithms.Views;

/// <summary>Which part of a snapshot an algorithm sees, and how it walks it.</summary>
internal sealed record GraphFilter
{
    public static readonly GraphFilter Everything = new();

    /// <summary>
    /// A node is seen if it has any of these labels; null sees every node. A label that the graph does not know selects nothing.
    /// </summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>A relationship is seen if it has one of these types and both ends are seen; null sees every type.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Outgoing walks relationships from start to end, incoming from end to start, both either way.</summary>
    public Direction Direction { get; init; } = Direction.Outgoing;

    /// <summary>
    /// The relationship property that is the weight, or null where every relationship weighs <see cref="DefaultWeight"/>.
    /// </summary>
    public string? Weight { get; init; }

    /// <summary>The weight of a relationship that lacks the property.</summary>
    public double DefaultWeight { get; init; } = 1.0;
}
