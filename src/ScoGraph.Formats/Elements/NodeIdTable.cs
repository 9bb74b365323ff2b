using System.Runtime.CompilerServices;

namespace ScoGraph.Formats.Elements;

/// <summary>The numbers of the nodes that came, by their ids.</summary>
internal sealed class NodeIdTable
{
    private readonly Dictionary<string, Entry> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly NumberTable _numbers = new();

    public NodeIdTable() => _spans = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The ids that are texts, for suggestions.</summary>
    public IEnumerable<string> Texts => _texts.Keys;

    /// <summary>Gives a number to an id that has none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="number">The node's place among all nodes, from 0.</param>
    /// <param name="line">The line on which the node begins.</param>
    public void Add(ElementId id, int number, int line)
    {
        if (!TryAdd(id, number, line))
            throw new ArgumentException($"Another node has the id {id}.", nameof(id));
    }

    /// <summary>Gives a number to an id unless it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAdd(ElementId id, int number, int line) =>
        id.Text is { } text ? _texts.TryAdd(text, new Entry(number, line)) : _numbers.TryAdd(id.Number, number, line);

    /// <summary>The number of a node, or -1.</summary>
    public int Find(ElementId id) => id.Text is { } text ? Find(text.AsSpan()) : _numbers.Find(id.Number);

    /// <summary>The number of the node whose id is an integer, or -1.</summary>
    public int Find(long id) => _numbers.Find(id);

    /// <summary>The number of the node whose id is a text, or -1.</summary>
    public int Find(ReadOnlySpan<char> id) => _spans.TryGetValue(id, out Entry entry) ? entry.Number : -1;

    /// <summary>The line of the node that has an id, or 0 where none has.</summary>
    public int LineOf(ElementId id) =>
        id.Text is { } text ? (_texts.TryGetValue(text, out Entry entry) ? entry.Line : 0) : _numbers.LineOf(id.Number);

    private readonly record struct Entry(int Number, int Line);
}
