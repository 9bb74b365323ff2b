namespace ScoGraph.Execution.Procedures;

/// <summary>The elements that have the same labels, or the same type: how many they are, and their properties by key.</summary>
internal sealed class ElementGroup
{
    public long Count { get; set; }

    public SortedDictionary<string, PropertySummary> Properties { get; } = new(StringComparer.Ordinal);
}
