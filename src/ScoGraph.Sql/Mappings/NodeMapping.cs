using System.Collections.Immutable;

namespace ScoGraph.Sql.Mappings;

/// <summary>A node for each row.</summary>
/// <param name="Name">By which relationships name it.</param>
/// <param name="Source">The rows.</param>
/// <param name="Key">The column that is different in each row.</param>
/// <param name="Labels">The labels of each.</param>
internal sealed record NodeMapping(string Name, MappedSource Source, string Key, ImmutableArray<string> Labels);
