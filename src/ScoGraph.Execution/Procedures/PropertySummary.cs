namespace ScoGraph.Execution.Procedures;

/// <summary>A property of a group of elements: how many have it, and the names of the types of its values.</summary>
internal sealed class PropertySummary
{
    public long Count { get; set; }

    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);
}
