using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>What a file says of a node, or of a triple that it names.</summary>
internal sealed class RdfNode(TextPlace place)
{
    public TextPlace Place => place;

    /// <summary>The IRIs of its labels.</summary>
    public List<string> Labels { get; } = [];

    /// <summary>Its properties by the predicate and the language.</summary>
    public OrderedDictionary<(string Iri, string? Language), List<Model.Values.Value>> Properties { get; } = [];

    /// <summary>Adds a value, and tells how many there are now.</summary>
    public int AddProperty(string predicate, string? language, in Model.Values.Value value)
    {
        if (!Properties.TryGetValue((predicate, language), out List<Model.Values.Value>? values))
            Properties.Add((predicate, language), values = []);
        values.Add(value);
        return values.Count;
    }
}
