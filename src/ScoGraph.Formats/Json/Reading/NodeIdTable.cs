using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Json.Reading;

/// <summary>The numbers of the nodes that came, by their ids.</summary>
internal sealed class NodeIdTable
{
    private readonly Dictionary<string, Entry> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Entry> _numbers = [];

    public int Count => _texts.Count + _numbers.Count;

    /// <summary>The ids that are texts, for suggestions.</summary>
    public IEnumerable<string> Texts => _texts.Keys;

    /// <summary>Gives the next number to an id.</summary>
    /// <returns>0, or the line of the node that has the id already.</returns>
    public int Add(ElementId id, int line)
    {
        Entry entry = new(Count, line);
        bool added = id.Text is { } text ? _texts.TryAdd(text, entry) : _numbers.TryAdd(id.Number, entry);
        return added ? 0 : EntryOf(id).Line;
    }

    /// <summary>The number of a node, or -1.</summary>
    public int Find(ElementId id) =>
        (id.Text is { } text ? _texts.TryGetValue(text, out Entry entry) : _numbers.TryGetValue(id.Number, out entry)) ? entry.Number : -1;

    private Entry EntryOf(ElementId id) => id.Text is { } text ? _texts[text] : _numbers[id.Number];

    private readonly record struct Entry(int Number, int Line);
}
