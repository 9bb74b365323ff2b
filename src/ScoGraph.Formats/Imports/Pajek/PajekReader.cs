using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Pajek;

/// <summary>
/// Reads a network of Pajek (Batagelj and Mrvar): vertices, arcs, edges, both as lists of neighbours, and matrices. A vertex is called by
/// its number; those that only the count names are nodes, too. A relation that has a name is the type of its arcs and edges.
/// </summary>
internal sealed class PajekReader
{
    /// <summary>So many vertices may be named by the count alone; of more, the file must have at least a character each.</summary>
    private const int MostUnnamed = 1_000_000;

    private readonly TextCursor _cursor;
    private readonly PajekFields _fields;
    private readonly AttributeElements _elements;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<long, (AttributeMap Attributes, TextPlace Place)> _vertices = [];
    private long _count = -1;
    private long _row;
    private string? _relation;

    private PajekReader(TextCursor cursor, ImportSource source, IElementSink sink)
    {
        _cursor = cursor;
        _fields = new PajekFields(cursor);
        _elements = new AttributeElements(source, sink);
        _cancellation = source.Cancellation;
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink) => new PajekReader(WholeText.Open(source), source, sink).ReadDocument();

    private void ReadDocument()
    {
        Action<PajekField[]>? readLine = null;
        while (_fields.TryReadLine(out PajekField[] fields))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (fields[0].IsBare && fields[0].Text.StartsWith('*'))
                readLine = Section(fields);
            else
                (readLine ?? throw _cursor.Fail(fields[0].Offset, FormatErrors.NotPajek))(fields);
        }

        if (_count < 0)
            throw _cursor.Fail(_cursor.At, FormatErrors.NotPajek);
        AddVertices();
        _elements.Complete();
    }

    private Action<PajekField[]> Section(PajekField[] fields)
    {
        _relation = fields.Length > 2 && fields[1].Text.StartsWith(':') ? fields[2].Text : null;
        _row = 0;
        string name = fields[0].Text.ToLowerInvariant();
        if (name != "*network" && name != "*vertices" && _count < 0)
            throw _cursor.Fail(fields[0].Offset, FormatErrors.NotPajek);
        switch (name)
        {
            case "*vertices":
                if (_count >= 0)
                    throw _cursor.Fail(fields[0].Offset, FormatErrors.SecondGraph);
                _count = fields.Length > 1 ? Number(fields[1], int.MaxValue) : throw _cursor.Fail(fields[0].Offset, FormatErrors.NoCount);
                if (_count > Math.Max(MostUnnamed, _cursor.Length))
                    throw _cursor.Fail(fields[1].Offset, FormatErrors.TooManyVertices(_count));
                return ReadVertex;
            case "*network":
                return _ => { };
            case "*arcs" or "*edges":
                return ReadEdge;
            case "*arcslist" or "*edgeslist":
                return ReadList;
            case "*matrix":
                return ReadRow;
            default:
                throw _cursor.Fail(fields[0].Offset, FormatErrors.UnknownPajekSection(fields[0].Text));
        }
    }

    private void ReadVertex(PajekField[] fields)
    {
        long number = Number(fields[0], _count);
        AttributeMap attributes = new();
        int next = 1;
        if (fields.Length > next)
            attributes.AddIfFree("label", Value.FromString(fields[next++].Text));
        foreach (string axis in new[] { "x", "y", "z" })
        {
            if (fields.Length > next && fields[next].Number is { } place)
            {
                attributes.AddIfFree(axis, place);
                next++;
            }
        }

        // The pairs may stand behind the name of a shape.
        if ((fields.Length - next) % 2 == 1)
            attributes.AddIfFree("shape", Value.FromString(fields[next++].Text));
        ReadPairs(attributes, fields, next);
        if (!_vertices.TryAdd(number, (attributes, _cursor.PlaceOf(fields[0].Offset))))
            throw _cursor.Fail(fields[0].Offset, FormatErrors.RepeatedVertex(number, _vertices[number].Place.Line));
    }

    private void ReadEdge(PajekField[] fields)
    {
        if (fields.Length < 2)
            throw _cursor.Fail(fields[0].Offset, FormatErrors.PajekEdge);
        AttributeMap attributes = new();
        int next = 2;
        if (fields.Length > next && fields[next].Number is { } weight)
        {
            attributes.AddIfFree("weight", weight);
            next++;
        }

        ReadPairs(attributes, fields, next);
        AddEdge(fields[0], Number(fields[0], _count), Number(fields[1], _count), attributes);
    }

    private void ReadList(PajekField[] fields)
    {
        long start = Number(fields[0], _count);
        foreach (PajekField end in fields.Skip(1))
            AddEdge(end, start, Number(end, _count), new AttributeMap());
    }

    /// <summary>A row of a matrix: the weights of the edges to each vertex, 0 for none.</summary>
    private void ReadRow(PajekField[] fields)
    {
        if (++_row > _count || fields.Length != _count)
            throw _cursor.Fail(fields[0].Offset, FormatErrors.PajekMatrix(_count));
        for (int i = 0; i < fields.Length; i++)
        {
            Value weight = fields[i].Number ?? throw _cursor.Fail(fields[i].Offset, FormatErrors.BadFloat(fields[i].Text));
            if ((weight.IsFloat ? weight.AsFloat() : weight.AsInteger()) == 0)
                continue;
            AttributeMap attributes = new();
            attributes.AddIfFree("weight", weight);
            AddEdge(fields[i], _row, i + 1, attributes);
        }
    }

    private void AddEdge(PajekField at, long start, long end, AttributeMap attributes) => _elements.Add(
        new AttributeEdge(new ElementId(null, start), new ElementId(null, end), attributes, _cursor.PlaceOf(at.Offset))
        {
            Type = _relation,
        });

    private void ReadPairs(AttributeMap attributes, PajekField[] fields, int next)
    {
        if ((fields.Length - next) % 2 == 1)
            throw _cursor.Fail(fields[^1].Offset, FormatErrors.NoPair(fields[^1].Text));
        for (; next < fields.Length; next += 2)
        {
            Value value = fields[next + 1].Number ?? Value.FromString(fields[next + 1].Text);
            if (!attributes.TryAdd(fields[next].Text, value, out string? taken))
                throw _cursor.Fail(fields[next].Offset, FormatErrors.RepeatedProperty(taken));
        }
    }

    private void AddVertices()
    {
        for (long number = 1; number <= _count; number++)
        {
            (AttributeMap attributes, TextPlace place) = _vertices.GetValueOrDefault(number, (new AttributeMap(), new TextPlace(1, 1)));
            _elements.Add(new AttributeNode(new ElementId(null, number), attributes, place) { KeptId = Value.FromInteger(number) });
        }
    }

    private long Number(PajekField field, long most) =>
        long.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= most
            && (number > 0 || most == int.MaxValue)
            ? number : throw _cursor.Fail(field.Offset, FormatErrors.NotAVertex(field.Text, most));
}
