namespace ScoGraph.Formats.Imports.Gexf;

/// <summary>The attributes that a GEXF file declares for nodes or for edges.</summary>
internal sealed class GexfAttributes
{
    /// <summary>The id under which ScoGraph writes labels and types, whatever the properties are called.</summary>
    private const string OwnId = "0";

    private readonly OrderedDictionary<string, GexfAttribute> _all = new(StringComparer.Ordinal);

    public IEnumerable<GexfAttribute> All => _all.Values;

    public bool TryAdd(GexfAttribute attribute) => _all.TryAdd(attribute.Id, attribute);

    public GexfAttribute? Find(string id) => _all.GetValueOrDefault(id);

    /// <summary>
    /// The attribute that ScoGraph writes for labels or types: the first, whose name has underscores before it where a property has it.
    /// </summary>
    public GexfAttribute? Own(string name) => Find(OwnId) is { } first && first.Title.TrimStart('_') == name ? first : null;
}
