namespace ScoGraph.Sql.Mappings;

/// <summary>An end of relationships: a column with keys of nodes.</summary>
/// <param name="Column">The column.</param>
/// <param name="Nodes">The number of the nodes' entry, from 0.</param>
internal sealed record MappedEnd(string Column, int Nodes);
