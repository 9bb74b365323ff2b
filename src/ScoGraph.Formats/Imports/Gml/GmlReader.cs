using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Gml;

/// <summary>
/// Reads GML (Himsolt, 1997) as networkx, igraph and Gephi write it. Drawings are passed over, and what the graph itself is said to be.
/// </summary>
internal sealed class GmlReader
{
    private const string Graph = "graph", Node = "node", Edge = "edge", Id = "id", Source = "source", Target = "target";

    private static readonly string[] Drawings = ["graphics", "LabelGraphics", "edgeAnchor"];

    private readonly TextCursor _cursor;
    private readonly GmlValueReader _values;
    private readonly AttributeElements _elements;

    private GmlReader(TextCursor cursor, AttributeElements elements)
    {
        (_cursor, _elements) = (cursor, elements);
        _values = new GmlValueReader(cursor);
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink) =>
        new GmlReader(WholeText.Open(source), new AttributeElements(source, sink)).ReadDocument();

    private void ReadDocument()
    {
        bool any = false;
        while (_values.TryReadKey(out string key, out int place))
        {
            if (key != Graph || _cursor.Here != '[')
                _values.Read(0);
            else if (any)
                throw _cursor.Fail(place, FormatErrors.SecondGraph);
            else
                any = ReadGraph();
        }

        if (!_cursor.IsAtEnd)
            throw _cursor.Expected("a key, such as 'graph'");
        if (!any)
            throw _cursor.Fail(_cursor.At, FormatErrors.NoGmlGraph);
        _elements.Complete();
    }

    private bool ReadGraph()
    {
        _values.Open();
        while (_values.TryReadKey(out string key, out int place))
        {
            if (key == Node && _cursor.Here == '[')
                ReadNode(_cursor.PlaceOf(place), place);
            else if (key == Edge && _cursor.Here == '[')
                ReadEdge(_cursor.PlaceOf(place), place);
            else
                _values.Read(0);
        }

        _values.Close();
        return true;
    }

    private void ReadNode(TextPlace place, int offset)
    {
        List<KeyValuePair<string, Value>> entries = _values.ReadEntries(0);
        Value id = Find(entries, Id) ?? throw _cursor.Fail(offset, FormatErrors.MissingMember("A node", Id));
        _elements.Add(new AttributeNode(IdOf(id, offset), Attributes(entries, offset, [Id]), place) { KeptId = id });
    }

    private void ReadEdge(TextPlace place, int offset)
    {
        List<KeyValuePair<string, Value>> entries = _values.ReadEntries(0);
        Value start = Find(entries, Source) ?? throw _cursor.Fail(offset, FormatErrors.MissingMember("An edge", Source));
        Value end = Find(entries, Target) ?? throw _cursor.Fail(offset, FormatErrors.MissingMember("An edge", Target));
        _elements.Add(new AttributeEdge(
            IdOf(start, offset), IdOf(end, offset), Attributes(entries, offset, [Source, Target]), place));
    }

    private static Value? Find(List<KeyValuePair<string, Value>> entries, string key) =>
        entries.Exists(entry => entry.Key == key) ? entries.Find(entry => entry.Key == key).Value : null;

    private ElementId IdOf(in Value value, int offset) => value.Kind switch
    {
        ValueKind.Integer => new ElementId(null, value.AsInteger()),
        ValueKind.String => new ElementId(value.AsString(), 0),
        _ => throw _cursor.Fail(offset, FormatErrors.GmlId),
    };

    private AttributeMap Attributes(List<KeyValuePair<string, Value>> entries, int offset, string[] leftOut)
    {
        AttributeMap attributes = new();
        foreach ((string key, Value value) in entries)
        {
            if (!leftOut.Contains(key) && !Drawings.Contains(key) && !attributes.TryAdd(key, value, out string? taken))
                throw _cursor.Fail(offset, FormatErrors.RepeatedProperty(taken));
        }

        return attributes;
    }
}
