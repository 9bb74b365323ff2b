namespace ScoGraph.Sql.Mappings;

/// <summary>A property and the column that has its values; null is no such property.</summary>
internal sealed record MappedProperty(string Key, string Column);
