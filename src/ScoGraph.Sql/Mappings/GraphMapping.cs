using System.Collections.Immutable;

namespace ScoGraph.Sql.Mappings;

/// <summary>Which tables are nodes and which are relationships.</summary>
/// <param name="Path">The file that says so.</param>
/// <param name="Database">The database that tables are in; null where the mapping names none.</param>
/// <param name="Nodes">The tables of nodes.</param>
/// <param name="Links">The tables of relationships.</param>
internal sealed record GraphMapping(
    string Path, string? Database, ImmutableArray<NodeMapping> Nodes, ImmutableArray<LinkMapping> Links)
{
    /// <summary>The error of an entry.</summary>
    public GraphMappingException Wrong(string entry, string message, Exception? inner = null) => new(Path, entry, message, inner);
}
