using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>A relationship as it was in the graph state that a query read. Immutable; it does not follow later changes.</summary>
[JsonConverter(typeof(ElementJsonConverter<Relationship>))]
public sealed class Relationship : IEquatable<Relationship>
{
    internal Relationship(
        long id, string type, (long Start, long End) nodes, IReadOnlyDictionary<string, object?> properties, GraphOrigin origin)
    {
        Id = id;
        Origin = origin;
        Type = type;
        (StartNodeId, EndNodeId) = nodes;
        Properties = properties;
    }

    /// <summary>
    /// The id within its graph: it never changes, and no other relationship of the graph ever gets it, also after this one was deleted.
    /// </summary>
    public long Id { get; }

    /// <summary>Which graph's relationship it is.</summary>
    internal GraphOrigin Origin { get; }

    /// <summary>The type, such as <c>MEMBER_OF</c>; empty where the state that was read has no such relationship.</summary>
    public string Type { get; }

    /// <summary>The id of the node that it starts from; -1 where the state that was read has no such relationship.</summary>
    public long StartNodeId { get; }

    /// <summary>The id of the node that it ends at; -1 where the state that was read has no such relationship.</summary>
    public long EndNodeId { get; }

    /// <summary>The properties by key, in ordinal order of the keys.</summary>
    public IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The value of a property, or null where the relationship does not have it.</summary>
    public object? this[string key] => Properties.TryGetValue(key, out object? value) ? value : null;

    /// <summary>Whether both are the same relationship of a graph (by id; elements of different graphs are not to be compared).</summary>
    public bool Equals([NotNullWhen(true)] Relationship? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Relationship);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The relationship as openCypher writes it: <c>[:HOLDS {from: 2024}]</c>.</summary>
    public override string ToString() => ElementText.Write(this);
}
