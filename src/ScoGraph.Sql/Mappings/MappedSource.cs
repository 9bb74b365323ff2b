using System.Collections.Immutable;

namespace ScoGraph.Sql.Mappings;

/// <summary>Where the rows of an entry are, and which properties they have.</summary>
/// <param name="Entry">The entry's place in the mapping, for errors.</param>
/// <param name="Table">A table or view; null where it is a file.</param>
/// <param name="File">A file, relative to the mapping's; null where it is a table.</param>
/// <param name="Properties">The properties; null for every column that is not used otherwise, under its own name.</param>
internal sealed record MappedSource(string Entry, string? Table, string? File, ImmutableArray<MappedProperty>? Properties)
{
    /// <summary>What it is called in errors.</summary>
    public string Name => Table ?? File!;
}
