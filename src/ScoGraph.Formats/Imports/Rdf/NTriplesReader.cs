using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>Reads N-Triples (W3C, RDF 1.1, and 1.2 with triples as objects): a triple a line.</summary>
internal sealed class NTriplesReader
{
    private const int MostLevels = 100;

    private readonly TextCursor _cursor;
    private readonly RdfTokens _tokens;
    private readonly RdfGraph _graph;

    private NTriplesReader(TextCursor cursor, RdfGraph graph)
    {
        (_cursor, _graph) = (cursor, graph);
        _tokens = new RdfTokens(cursor);
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink)
    {
        RdfGraph graph = new(source);
        new NTriplesReader(WholeText.Open(source), graph).ReadDocument();
        graph.Complete(sink);
    }

    private void ReadDocument()
    {
        while (!_cursor.IsAtEnd)
        {
            SkipSpace();
            if (_cursor.StartsWith("VERSION"))
                _cursor.GoTo('\n');
            else if (!_cursor.IsAtEnd && _cursor.Here is not ('#' or '\n' or '\r'))
                ReadStatement();
            EndLine();
        }
    }

    private void ReadStatement()
    {
        int start = _cursor.At;
        RdfTriple triple = ReadTriple(0);
        if (!_cursor.TryTake("."))
            throw _cursor.Expected("'.'");
        _graph.Add(triple, _cursor.PlaceOf(start));
    }

    private RdfTriple ReadTriple(int level)
    {
        RdfTerm subject = ReadNode() ?? throw _cursor.Expected("a subject (an IRI in <> or a blank node)");
        SkipSpace();
        RdfTerm predicate = _cursor.Here == '<' ? ReadIri() : throw _cursor.Expected("a predicate (an IRI in <>)");
        SkipSpace();
        RdfTerm value = ReadObject(level);
        SkipSpace();
        return new RdfTriple(subject, predicate, value);
    }

    private RdfTerm ReadObject(int level)
    {
        if (_cursor.StartsWith("<<("))
        {
            if (level > MostLevels)
                throw _cursor.Fail(_cursor.At, FormatErrors.TooDeep);
            _cursor.At += 3;
            SkipSpace();
            RdfTriple triple = ReadTriple(level + 1);
            return _cursor.TryTake(")>>") ? RdfTerm.Triple(triple) : throw _cursor.Expected("')>>'");
        }

        if (ReadNode() is { } node)
            return node;
        if (_cursor.Here != '"')
            throw _cursor.Expected("an object (an IRI in <>, a blank node or a text in quotes)");
        RdfTerm literal = new(RdfKind.Literal, _tokens.ReadText());
        if (_cursor.Here == '@')
            return literal with { Language = _tokens.ReadLanguage() };
        if (!_cursor.TryTake("^^"))
            return literal;
        return _cursor.Here == '<' ? literal with { Datatype = ReadIri().Text } : throw _cursor.Expected("a datatype (an IRI in <>)");
    }

    private RdfTerm? ReadNode()
    {
        if (_cursor.StartsWith("_:"))
            return RdfTerm.Blank(_tokens.ReadBlank());
        return _cursor.Here == '<' && _cursor.Ahead(1) != '<' ? ReadIri() : null;
    }

    private RdfTerm ReadIri()
    {
        int start = _cursor.At;
        string iri = _tokens.ReadIri();
        return IriReference.IsAbsolute(iri) ? RdfTerm.Iri(iri) : throw _cursor.Fail(start, FormatErrors.RelativeIri);
    }

    private void EndLine()
    {
        SkipSpace();
        if (_cursor.Here == '#')
            _cursor.GoTo('\n');
        if (!_cursor.IsAtEnd && _cursor.Here is not ('\n' or '\r'))
            throw _cursor.Expected("the end of the line");
        _cursor.TakeWhile(unit => unit is '\n' or '\r');
    }

    private void SkipSpace() => _cursor.TakeWhile(unit => unit is ' ' or '\t' or '\uFEFF');
}
