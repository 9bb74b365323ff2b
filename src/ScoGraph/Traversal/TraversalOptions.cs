namespace ScoGraph;

/// <summary>
/// Which part of a graph an algorithm walks, and how. The default is all of it, from start to end, every relationship weighing 1.
/// </summary>
public sealed record TraversalOptions
{
    /// <summary>Nodes with any of these labels; null for all nodes. A relationship is part only if both its ends are.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public IReadOnlyList<string>? Labels
    {
        get;
        init => field = Names(value);
    }

    /// <summary>Relationships of any of these types; null for all.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public IReadOnlyList<string>? RelationshipTypes
    {
        get;
        init => field = Names(value);
    }

    /// <summary>Outgoing walks relationships from start to end, incoming from end to start, both either way.</summary>
    public Direction Direction { get; init; } = Direction.Outgoing;

    /// <summary>
    /// The relationship property that is the weight (cost, capacity); null where each weighs <see cref="DefaultWeight"/>.
    /// </summary>
    public string? Weight { get; init; }

    /// <summary>The weight of a relationship without the property.</summary>
    public double DefaultWeight { get; init; } = 1.0;

    private static IReadOnlyList<string>? Names(IReadOnlyList<string>? names) => names is null || !names.Contains(null!) ? names
        : throw new ArgumentException("A name is null.", nameof(names));
}
