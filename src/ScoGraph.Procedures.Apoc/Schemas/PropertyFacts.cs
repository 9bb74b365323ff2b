namespace ScoGraph.Procedures.Apoc.Schemas;

/// <summary>What is known of a property of a label or type.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Type">The type that most of its values have.</param>
/// <param name="IsUnique">Whether a constraint makes its values unique.</param>
/// <param name="IsIndexed">Whether an index or a uniqueness constraint is about it.</param>
/// <param name="IsRequired">Whether a constraint asks for it.</param>
internal sealed record PropertyFacts(string Name, string Type, bool IsUnique, bool IsIndexed, bool IsRequired)
{
    public bool IsList => Type == "LIST";

    public Dictionary<string, object?> ToMap() => new(StringComparer.Ordinal)
    {
        ["type"] = Type,
        ["array"] = IsList,
        ["indexed"] = IsIndexed,
        ["unique"] = IsUnique,
        ["existence"] = IsRequired,
    };
}
