namespace ScoGraph.Documents.Entities;

/// <summary>A node that texts can name.</summary>
/// <param name="Aliases">Its other names, the abbreviation among them.</param>
internal sealed record GraphEntity(string Key, string Name, IReadOnlyList<string> Labels, IReadOnlyList<string> Aliases)
{
    /// <summary>All that it is called.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}
