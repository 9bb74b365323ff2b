using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph;

/// <summary>
/// A node as it was in the graph state that a query read: labels and properties. Immutable; it does not follow later changes.
/// </summary>
[JsonConverter(typeof(ElementJsonConverter<Node>))]
public sealed class Node : IEquatable<Node>
{
    internal Node(long id, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object?> properties, GraphOrigin origin)
    {
        Id = id;
        Origin = origin;
        Labels = labels;
        Properties = properties;
    }

    /// <summary>
    /// The id within its graph: it never changes, and no other node of the graph ever gets it, also after this one was deleted.
    /// </summary>
    public long Id { get; }

    /// <summary>The labels, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The properties by key, in ordinal order of the keys.</summary>
    public IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>Which graph's node it is.</summary>
    internal GraphOrigin Origin { get; }

    /// <summary>The value of a property, or null where the node does not have it.</summary>
    public object? this[string key] => Properties.TryGetValue(key, out object? value) ? value : null;

    /// <summary>Whether both are the same node of a graph (by id; elements of different graphs are not to be compared).</summary>
    public bool Equals([NotNullWhen(true)] Node? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Node);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The node as openCypher writes it: <c>(:Country:Member {name: 'China'})</c>.</summary>
    public override string ToString() => ElementText.Write(this);
}
