namespace ScoGraph.Formats.Elements;

/// <summary>The numbers of the nodes that came, by their ids.</summary>
internal sealed class NodeIdTable
{
    private readonly Dictionary<string, Entry> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Entry> _numbers = [];

    /// <summary>The ids that are texts, for suggestions.</summary>
    public IEnumerable<string> Texts => _texts.Keys;

    /// <summary>Gives a number to an id that has none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="number">The node's place among all nodes, from 0.</param>
    /// <param name="line">The line on which the node begins.</param>
    public void Add(ElementId id, int number, int line)
    {
        if (id.Text is { } text)
            _texts.Add(text, new Entry(number, line));
        else
            _numbers.Add(id.Number, new Entry(number, line));
    }

    /// <summary>The number of a node, or -1.</summary>
    public int Find(ElementId id) => TryFind(id, out Entry entry) ? entry.Number : -1;

    /// <summary>The line of the node that has an id, or 0 where none has.</summary>
    public int LineOf(ElementId id) => TryFind(id, out Entry entry) ? entry.Line : 0;

    private bool TryFind(ElementId id, out Entry entry) =>
        id.Text is { } text ? _texts.TryGetValue(text, out entry) : _numbers.TryGetValue(id.Number, out entry);

    private readonly record struct Entry(int Number, int Line);
}
