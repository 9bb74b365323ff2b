using ScoGraph.Documents.Entities;

namespace ScoGraph.Documents.Proposals;

/// <summary>
/// What kind of thing an entity is: by the last word of a label (<c>FerryLine</c>), else by the last word of its name; if neither tells,
/// it may be of any kind.
/// </summary>
internal sealed class EntityKinds(IReadOnlyDictionary<string, IReadOnlySet<string>> kinds)
{
    private readonly Dictionary<string, string[]> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the entity fits a place in a pattern.</summary>
    public bool Fits(GraphEntity entity, IReadOnlyList<string> wanted, bool isStrict) =>
        Of(entity) is { Length: > 0 } own ? own.Any(wanted.Contains) : !isStrict;

    /// <summary>The kinds of a word such as <c>highway</c>.</summary>
    public IEnumerable<string> OfWord(string word) => kinds.Where(kind => kind.Value.Contains(word)).Select(kind => kind.Key);

    private string[] Of(GraphEntity entity)
    {
        if (_known.TryGetValue(entity.Key, out string[]? known))
            return known;
        string[] byLabel = [.. entity.Labels.SelectMany(label => OfWord(LastWord(label))).Distinct()];
        return _known[entity.Key] = byLabel.Length > 0 ? byLabel : [.. OfWord(entity.Name.Split(' ', '-')[^1])];
    }

    private static string LastWord(string label)
    {
        int start = label.Length - 1;
        while (start > 0 && !char.IsUpper(label[start]) && label[start] != '_')
            start--;
        return label[start..].TrimStart('_');
    }
}
