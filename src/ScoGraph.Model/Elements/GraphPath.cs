using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScoGraph.Model.Elements;

namespace ScoGraph;

/// <summary>
/// A path: nodes and relationships in turn, from a node to a node. (Not named <c>Path</c>, which every C# file already has from System.IO.)
/// </summary>
[JsonConverter(typeof(ElementJsonConverter<GraphPath>))]
public sealed class GraphPath : IEquatable<GraphPath>
{
    internal GraphPath(IReadOnlyList<Node> nodes, IReadOnlyList<Relationship> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
    }

    /// <summary>The nodes in order; one more than the relationships.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The relationships in order; each may be walked in either direction.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    /// <summary>The first node.</summary>
    public Node Start => Nodes[0];

    /// <summary>The last node.</summary>
    public Node End => Nodes[^1];

    /// <summary>The number of relationships.</summary>
    public int Length => Relationships.Count;

    /// <summary>Whether both have the same nodes and relationships in the same order.</summary>
    public bool Equals([NotNullWhen(true)] GraphPath? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GraphPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, Length);

    /// <summary>The path as openCypher writes it: <c>&lt;(:A)-[:T]-&gt;(:B)&gt;</c>.</summary>
    public override string ToString() => ElementText.Write(this);
}
