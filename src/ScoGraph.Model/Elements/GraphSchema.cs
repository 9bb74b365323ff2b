using ScoGraph.Model.Snapshots;

namespace ScoGraph;

/// <summary>
/// What a graph holds, by name: labels, relationship types and properties, each with its count, in ordinal order of the names; and what is
/// declared of it.
/// </summary>
public sealed record GraphSchema
{
    private GraphSchema()
    {
    }

    /// <summary>The number of nodes.</summary>
    public required long Nodes { get; init; }

    /// <summary>The number of relationships.</summary>
    public required long Relationships { get; init; }

    /// <summary>Each label and the number of nodes that have it.</summary>
    public required IReadOnlyList<NameCount> Labels { get; init; }

    /// <summary>Each relationship type and the number of its relationships.</summary>
    public required IReadOnlyList<NameCount> RelationshipTypes { get; init; }

    /// <summary>Each property key and the number of nodes that have it.</summary>
    public required IReadOnlyList<NameCount> NodeProperties { get; init; }

    /// <summary>Each property key and the number of relationships that have it.</summary>
    public required IReadOnlyList<NameCount> RelationshipProperties { get; init; }

    /// <summary>The constraints and indexes that are declared, in ordinal order of their names.</summary>
    public IReadOnlyList<GraphDeclaration> Declarations { get; init; } = [];

    internal static GraphSchema Of(IGraphSnapshot state) => new()
    {
        Nodes = state.Statistics.NodeCount,
        Relationships = state.Statistics.RelationshipCount,
        Labels = Counts(state.Labels, state.Statistics.CountNodes),
        RelationshipTypes = Counts(state.RelationshipTypes, state.Statistics.CountRelationships),
        NodeProperties = Counts(state.PropertyKeys, key => state.Statistics.CountProperty(key, ofRelationships: false)),
        RelationshipProperties = Counts(state.PropertyKeys, key => state.Statistics.CountProperty(key, ofRelationships: true)),
        Declarations = state.Catalog.All,
    };

    private static List<NameCount> Counts(INameTable names, Func<int, long> count)
    {
        List<NameCount> counts = [];
        for (int id = 0; id < names.Count; id++)
        {
            if (count(id) is > 0 and var known)
                counts.Add(new NameCount(names[id], known));
        }

        counts.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return counts;
    }
}

/// <summary>A name and how often it occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">The number of elements that have it.</param>
public sealed record NameCount(string Name, long Count);
