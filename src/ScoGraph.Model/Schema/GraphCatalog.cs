using System.Collections.Immutable;

namespace ScoGraph.Model.Schema;

/// <summary>All that is declared of a state of a graph, by name. Immutable.</summary>
internal sealed class GraphCatalog
{
    public static readonly GraphCatalog Empty = new(ImmutableSortedDictionary.Create<string, GraphDeclaration>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, GraphDeclaration> _byName;

    private GraphCatalog(ImmutableSortedDictionary<string, GraphDeclaration> byName)
    {
        _byName = byName;
        All = [.. byName.Values];
    }

    /// <summary>The declarations, in ordinal order of their names.</summary>
    public ImmutableArray<GraphDeclaration> All { get; }

    public GraphDeclaration? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The catalog with a declaration, in the place of one with its name.</summary>
    public GraphCatalog With(GraphDeclaration declaration) => new(_byName.SetItem(declaration.Name, declaration));

    public GraphCatalog Without(string name) => new(_byName.Remove(name));

    /// <summary>What changed between two states, in ordinal order of the names.</summary>
    public static IReadOnlyList<SchemaChange> Changes(GraphCatalog before, GraphCatalog after)
    {
        if (before == after)
            return [];
        return
        [
            .. before._byName.Keys.Union(after._byName.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new SchemaChange(name, before.Find(name), after.Find(name)))
                .Where(change => !Equals(change.Before, change.After)),
        ];
    }
}
