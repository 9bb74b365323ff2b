namespace ScoGraph;

/// <summary>
/// Which columns of plain tables mean what, by the names of their headers in any case. A table without a named column is read as if the
/// name were not given; null finds the column out, as docs/formats.md tells.
/// </summary>
public sealed record TableColumns
{
    /// <summary>The column of nodes' ids.</summary>
    public string? Id { get; init; }

    /// <summary>The column of nodes' labels; null for the file's name as the label.</summary>
    public string? Label { get; init; }

    /// <summary>The column of the nodes at which relationships start.</summary>
    public string? Source { get; init; }

    /// <summary>The column of the nodes at which relationships end.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// The column of relationships' types; null for one called <c>type</c> or <c>relationship</c>, or else the file's name.
    /// </summary>
    public string? Type { get; init; }
}
