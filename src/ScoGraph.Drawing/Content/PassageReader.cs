using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Drawing.Content;

/// <summary>
/// Finds what a citation points at: nodes with the label <c>Passage</c>, known by their paragraph, that are <c>PART_OF</c> a
/// <c>Document</c>, known by its key. Read once, and only where something is cited.
/// </summary>
internal sealed class PassageReader(IGraphSnapshot graph)
{
    private readonly List<ViewCitation> _citations = [];
    private readonly Dictionary<Citation, int> _positions = [];
    private Dictionary<(string Document, string Passage), (string Name, string? Text)>? _passages;

    /// <summary>Every place that was asked for, each once.</summary>
    public IReadOnlyList<ViewCitation> Citations => _citations;

    /// <summary>The positions of places in the list, which grows by those that are new.</summary>
    public IReadOnlyList<int> Add(IEnumerable<Citation> places) => [.. places.Select(Position).Distinct()];

    private int Position(Citation place)
    {
        if (_positions.TryGetValue(place, out int known))
            return known;
        _passages ??= ReadPassages();
        (string name, string? text) = _passages.GetValueOrDefault((place.Document, place.Passage), ("", null));
        _citations.Add(new ViewCitation(place, name, text));
        return _positions[place] = _citations.Count - 1;
    }

    private Dictionary<(string Document, string Passage), (string Name, string? Text)> ReadPassages()
    {
        Dictionary<(string, string), (string, string?)> passages = [];
        int label = graph.Labels.Find("Passage"), partOf = graph.RelationshipTypes.Find("PART_OF");
        if (label < 0 || partOf < 0)
            return passages;
        Adjacency documents = graph.GetAdjacency(partOf, Direction.Outgoing);
        foreach (int passage in SetMembers.Of(graph.GetNodes(label)))
        {
            if (Text(passage, "paragraph") is not { } locator)
                continue;
            foreach (AdjacencyChunk chunk in documents.Chunks(passage))
            {
                foreach (int relationship in chunk.Relationships)
                {
                    int document = graph.Relationships.End(relationship);
                    if (Text(document, "key") is { } key)
                        passages[(key, locator)] = (Text(passage, "name") ?? Text(document, "name") ?? "", Text(passage, "text"));
                }
            }
        }

        return passages;
    }

    private string? Text(int node, string key)
    {
        int id = graph.PropertyKeys.Find(key);
        return id < 0 || graph.GetNodeColumn(id)?.Get(node) is not { IsNull: false } value ? null
            : value.IsString ? value.AsString() : ElementText.Write(value, graph);
    }
}
