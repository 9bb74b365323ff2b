namespace ScoGraph.Model.Values;

/// <summary>The payload of a value kind that does not fit into 64 bits. Immutable.</summary>
internal abstract class ReferenceValue
{
    public abstract ValueKind Kind { get; }
}
