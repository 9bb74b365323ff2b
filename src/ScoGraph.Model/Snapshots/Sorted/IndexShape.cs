namespace ScoGraph.Model.Snapshots.Sorted;

/// <summary>What a sorted index is of: the nodes with a label, or the relationships of a type, by properties.</summary>
internal sealed class IndexShape(bool ofRelationships, int owner, params int[] keys) : IEquatable<IndexShape>
{
    public bool OfRelationships => ofRelationships;

    /// <summary>The id of the label or type.</summary>
    public int Owner => owner;

    /// <summary>The property keys, in the order of the index.</summary>
    public ReadOnlySpan<KeyId> Keys => keys;

    /// <summary>How many properties there are.</summary>
    public int Width => keys.Length;

    public bool Equals(IndexShape? other) => other is not null && other.OfRelationships == ofRelationships && other.Owner == owner
        && other.Keys.SequenceEqual(keys);

    public override bool Equals(object? obj) => Equals(obj as IndexShape);

    public override int GetHashCode() => HashCode.Combine(ofRelationships, owner, keys.Length, keys[0]);
}
