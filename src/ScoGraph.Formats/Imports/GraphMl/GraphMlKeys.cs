namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>
/// The keys of a document, for nodes and for edges. Labels and types are data like any other in GraphML; they are found by the id of
/// their key, <c>labels</c> and <c>type</c> or <c>label</c>, or TinkerPop's <c>labelV</c> and <c>labelE</c>, or else by its attribute's
/// name. Only texts are labels and types: a number under such a name is a property.
/// </summary>
internal sealed class GraphMlKeys
{
    /// <summary>TinkerPop's key of a label, which is one text and has no colons between labels.</summary>
    private const string OneLabel = "labelV";

    private static readonly string[] LabelNames = [OneLabel, "labels"], TypeNames = ["labelE", "type", "label"];

    private readonly Dictionary<string, GraphMlKey> _nodes = new(StringComparer.Ordinal), _edges = new(StringComparer.Ordinal);

    /// <param name="key">The key.</param>
    /// <param name="domain">What it is for: node, edge, or all; others are passed over.</param>
    /// <returns>False where the id is taken.</returns>
    public bool TryAdd(GraphMlKey key, string domain) =>
        (domain is not ("node" or "all") || _nodes.TryAdd(key.Id, key)) & (domain is not ("edge" or "all") || _edges.TryAdd(key.Id, key));

    public GraphMlKey? OfNode(string id) => _nodes.GetValueOrDefault(id);

    public GraphMlKey? OfEdge(string id) => _edges.GetValueOrDefault(id);

    public IEnumerable<GraphMlKey> NodeKeys => _nodes.Values;

    public IEnumerable<GraphMlKey> EdgeKeys => _edges.Values;

    /// <summary>The key that holds the labels, or null.</summary>
    public GraphMlKey? Labels => Find(_nodes, LabelNames);

    /// <summary>The key that holds the type, or null.</summary>
    public GraphMlKey? Type => Find(_edges, TypeNames);

    private static GraphMlKey? Find(Dictionary<string, GraphMlKey> keys, string[] names)
    {
        GraphMlKey[] texts = [.. keys.Values.Where(key => key.Type == GraphMlKey.Text && key.Name is not null)];
        return names.Select(name => Array.Find(texts, key => key.Id == name)).FirstOrDefault(key => key is not null)
            ?? names.Select(name => Array.Find(texts, key => key.Name == name)).FirstOrDefault(key => key is not null);
    }

    /// <summary>The labels that the data of a key name; Neptune puts two colons between those of TinkerPop's key.</summary>
    public static string[] LabelsOf(GraphMlKey key, string text) =>
        key.Name == OneLabel ? [.. text.Split("::", StringSplitOptions.RemoveEmptyEntries).Distinct()] : SplitLabels(text);

    /// <summary>The labels of a text such as <c>:A:`b:c`</c>.</summary>
    public static string[] SplitLabels(string text)
    {
        List<string> labels = [];
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == ':')
            {
                at++;
                continue;
            }

            int start = at;
            if (text[at] == '`')
            {
                for (at++; at < text.Length && (text[at] != '`' || (at + 1 < text.Length && text[at + 1] == '`')); at++)
                    at += text[at] == '`' ? 1 : 0;
                labels.Add(text[(start + 1)..Math.Min(at, text.Length)].Replace("``", "`", StringComparison.Ordinal));
                at++;
                continue;
            }

            at = text.IndexOf(':', at) is var end && end < 0 ? text.Length : end;
            labels.Add(text[start..at]);
        }

        return [.. labels.Distinct()];
    }
}
