namespace ScoGraph;

/// <summary>An element, or a property of it, that is to be removed from a file and its history: <see cref="SqliteGraph.Forget"/>.</summary>
public sealed record Erasure
{
    private Erasure(bool isNode, long id, string? key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        (IsNode, Id, Key) = (isNode, id, key);
    }

    /// <summary>Whether a node is meant, and not a relationship.</summary>
    public bool IsNode { get; }

    /// <summary>The id of the element.</summary>
    public long Id { get; }

    /// <summary>The property; null for the whole element.</summary>
    public string? Key { get; }

    /// <summary>A node with all that it ever had, and its relationships; or a property of it.</summary>
    /// <param name="id">The <see cref="Node.Id"/>.</param>
    /// <param name="key">The property; null for the whole node.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    public static Erasure OfNode(long id, string? key = null) => new(true, id, key);

    /// <summary>A relationship with all that it ever had, or a property of it.</summary>
    /// <param name="id">The <see cref="Relationship.Id"/>.</param>
    /// <param name="key">The property; null for the whole relationship.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is negative.</exception>
    public static Erasure OfRelationship(long id, string? key = null) => new(false, id, key);
}
