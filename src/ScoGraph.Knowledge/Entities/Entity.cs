using System.Diagnostics.CodeAnalysis;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Knowledge.Facts;

namespace ScoGraph.Knowledge;

/// <summary>A node of a knowledge graph with the type that its label gives it. Immutable; equal to another by graph and key.</summary>
/// <remarks>Navigation reads the entity's own relationships, O(their number) a call; lists are in ordinal order of the keys.</remarks>
public abstract class Entity : IEquatable<Entity>
{
    private protected Entity(KnowledgeGraph graph, Node node)
    {
        Graph = graph;
        Node = node;
        Key = Text(KnowledgeNames.Key)!;
        Name = Text(KnowledgeNames.Name)!;
    }

    /// <summary>The stable slug that no other entity of the graph has.</summary>
    public string Key { get; }

    /// <summary>The name, unique among entities with the same label.</summary>
    public string Name { get; }

    /// <summary>The abbreviation, or null.</summary>
    public string? Abbreviation => Text(KnowledgeNames.Abbreviation);

    /// <summary>Other forms of the name that sources use; empty where there are none.</summary>
    public IReadOnlyList<string> Aliases =>
        Node[KnowledgeNames.Aliases] is IEnumerable<object?> aliases ? [.. aliases.Cast<string>()] : [];

    /// <summary>The node with its labels and all its properties.</summary>
    public Node Node { get; }

    /// <summary>
    /// The paragraphs that name it (<c>MENTIONED_IN</c>); a fact tells in <c>nested</c> whether only within another name.
    /// </summary>
    public LinkedEntities<Passage> Mentions => Outgoing<Passage>("MENTIONED_IN");

    /// <summary>The claims about it (<c>ABOUT</c>).</summary>
    public LinkedEntities<Claim> ClaimsAbout => Incoming<Claim>("ABOUT");

    /// <summary>Every fact that starts or ends at it, those that start first, by type and then by the key of the other end.</summary>
    public IReadOnlyList<Fact<Entity>> Facts =>
        [.. FactBuilder.Merge<Entity>(Starts, outgoing: true), .. FactBuilder.Merge<Entity>(Ends, outgoing: false)];

    internal KnowledgeGraph Graph { get; }

    /// <summary>The relationships that start here, by type and key of the end. Set once, before the graph is handed out.</summary>
    internal IReadOnlyList<EntityRelationship> Starts { get; set; } = [];

    /// <summary>The relationships that end here, by type and key of the start.</summary>
    internal IReadOnlyList<EntityRelationship> Ends { get; set; } = [];

    /// <summary>Whether both are one entity of one graph.</summary>
    public bool Equals([NotNullWhen(true)] Entity? other) => other is not null && ReferenceEquals(Graph, other.Graph) && Key == other.Key;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Entity);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;

    private protected LinkedEntities<T> Outgoing<T>(string type)
        where T : Entity => new(FactBuilder.Merge<T>(Starts.Where(r => r.Relationship.Type == type && r.End is T), outgoing: true));

    private protected LinkedEntities<T> Incoming<T>(string type)
        where T : Entity => new(FactBuilder.Merge<T>(Ends.Where(r => r.Relationship.Type == type && r.Start is T), outgoing: false));

    private protected string? Text(string property) => Node[property] as string;

    private protected long? Integer(string property) => Node[property] as long?;
}
