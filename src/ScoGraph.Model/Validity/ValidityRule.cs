namespace ScoGraph;

/// <summary>
/// Says which properties bound the time in which a fact holds: of the relationships of a type, or of the nodes with a label. Both ends
/// belong to that time; a bound that is not there leaves it open. How dates, years and texts are read: <c>docs/history.md</c>.
/// </summary>
/// <example><code>
/// using Graph graph = new(new GraphOptions { Validity = [ValidityRule.OfRelationships("WORKS_FOR", "from", "to")] });
/// graph.Query("CREATE (:Person {name: 'Ada'})-[:WORKS_FOR {from: 2001, to: 2003}]-&gt;(:Firm)");
/// Console.WriteLine(graph.ValidOn(new DateOnly(2004, 1, 1)).Query("MATCH ()-[r]-&gt;() RETURN count(r)").Scalar&lt;long&gt;());   // 0
/// </code></example>
public sealed record ValidityRule
{
    private ValidityRule(string name, bool isOfNodes, string? fromKey, string? toKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (fromKey is null && toKey is null)
            throw new ArgumentException($"The rule for '{name}' names neither a first nor a last bound.", nameof(fromKey));
        (Name, IsOfNodes, FromKey, ToKey) = (name, isOfNodes, fromKey, toKey);
    }

    /// <summary>The relationship type, or the label.</summary>
    public string Name { get; }

    /// <summary>Whether it is for nodes; else it is for relationships. A node that is hidden hides its relationships.</summary>
    public bool IsOfNodes { get; }

    /// <summary>The property that says from when on the fact holds; null for none.</summary>
    public string? FromKey { get; }

    /// <summary>The property that says until when the fact holds, that day, month or year included; null for none.</summary>
    public string? ToKey { get; }

    /// <summary>A rule for the relationships of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fromKey">The property of the first bound; null for none.</param>
    /// <param name="toKey">The property of the last bound; null for none.</param>
    /// <exception cref="ArgumentException">The type is empty, or both keys are null.</exception>
    public static ValidityRule OfRelationships(string type, string? fromKey, string? toKey) => new(type, isOfNodes: false, fromKey, toKey);

    /// <summary>A rule for the nodes with a label. A node with labels of several rules holds where all of them say so.</summary>
    /// <param name="label">The label.</param>
    /// <param name="fromKey">The property of the first bound; null for none.</param>
    /// <param name="toKey">The property of the last bound; null for none.</param>
    /// <exception cref="ArgumentException">The label is empty, or both keys are null.</exception>
    public static ValidityRule OfNodes(string label, string? fromKey, string? toKey) => new(label, isOfNodes: true, fromKey, toKey);
}
