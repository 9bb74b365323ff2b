using System.Globalization;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>
/// Reads Turtle (W3C, RDF 1.1) with what RDF 1.2 adds: triples as terms, reifiers and annotations. A collection is the nodes of its list.
/// </summary>
internal sealed class TurtleReader
{
    private const int MostLevels = 100;

    private readonly TextCursor _cursor;
    private readonly RdfGraph _graph;
    private readonly RdfTokens _tokens;
    private readonly TurtleNames _names;
    private readonly TurtleLiterals _literals;
    private int _blanks;
    private int _level;

    private TurtleReader(TextCursor cursor, RdfGraph graph)
    {
        (_cursor, _graph) = (cursor, graph);
        _tokens = new RdfTokens(cursor);
        _names = new TurtleNames(cursor, _tokens);
        _literals = new TurtleLiterals(cursor, _tokens, _names);
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink)
    {
        RdfGraph graph = new(source);
        new TurtleReader(WholeText.Open(source), graph).ReadDocument();
        graph.Complete(sink);
    }

    private void ReadDocument()
    {
        TurtleSpace.Skip(_cursor);
        while (!_cursor.IsAtEnd)
        {
            if (!TryReadDirective())
            {
                ReadStatement();
                Require(".", "'.', ';' or ','");
            }

            TurtleSpace.Skip(_cursor);
        }
    }

    /// <summary>Reads <c>@prefix</c>, <c>@base</c> and <c>@version</c>, or the same as SPARQL writes them, without a dot.</summary>
    private bool TryReadDirective()
    {
        bool isAt = _cursor.Here == '@';
        foreach (string word in new[] { "prefix", "base", "version" })
        {
            if (!IsWord(isAt ? "@" + word : word, isAt ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
                continue;
            _cursor.At += isAt ? word.Length + 1 : word.Length;
            TurtleSpace.Skip(_cursor);
            if (word == "prefix")
                _names.ReadPrefix();
            else if (word == "base")
                _names.ReadBase();
            else if (_literals.TryRead() is null)
                throw _cursor.Expected("a version in quotes");
            if (isAt)
                Require(".", "'.'");
            return true;
        }

        return isAt ? throw _cursor.Expected("@prefix, @base or a statement") : false;
    }

    private bool IsWord(string word, StringComparison comparison) =>
        _cursor.StartsWith(word, comparison) && _cursor.Ahead(word.Length) is ' ' or '\t' or '\r' or '\n' or '<' or '"';

    private void ReadStatement()
    {
        bool isWhole = _cursor.Here == '[' || _cursor.StartsWith("<<");
        RdfTerm subject = TryReadSubject() ?? throw _cursor.Expected("a statement (a subject, @prefix or @base)");
        TurtleSpace.Skip(_cursor);

        // A node in brackets and a triple with a reifier say enough alone.
        if (!isWhole || _cursor.Here != '.')
            ReadPredicates(subject);
    }

    private RdfTerm? TryReadSubject()
    {
        if (_cursor.Here == '[')
            return Nested(ReadBlankNode);
        if (_cursor.Here == '(')
            return Nested(ReadCollection);
        return _cursor.StartsWith("<<") && _cursor.Ahead(2) != '(' ? Nested(ReadReified) : TryReadNode();
    }

    private RdfTerm? TryReadNode()
    {
        if (_cursor.StartsWith("_:"))
            return RdfTerm.Blank("_:" + _tokens.ReadBlank());
        return _names.TryRead() is { } iri ? RdfTerm.Iri(iri) : null;
    }

    private void ReadPredicates(RdfTerm subject)
    {
        do
        {
            RdfTerm predicate = ReadPredicate();
            do
            {
                TurtleSpace.Skip(_cursor);
                ReadObjectOf(subject, predicate);
                TurtleSpace.Skip(_cursor);
            }
            while (_cursor.TryTake(","));
        }
        while (TryNextPredicate());
    }

    /// <summary>Goes behind semicolons; false where no predicate follows them.</summary>
    private bool TryNextPredicate()
    {
        bool any = false;
        while (_cursor.TryTake(";"))
        {
            any = true;
            TurtleSpace.Skip(_cursor);
        }

        return any && _cursor.Here is not ('.' or ']' or '|') && !_cursor.IsAtEnd;
    }

    private RdfTerm ReadPredicate()
    {
        TurtleSpace.Skip(_cursor);
        if (_cursor.Here == 'a' && _cursor.Ahead(1) != ':' && !RdfTokens.IsNameUnit(_cursor.Ahead(1)))
        {
            _cursor.At++;
            return RdfTerm.Type;
        }

        return _names.TryRead() is { } iri ? RdfTerm.Iri(iri) : throw _cursor.Expected("a predicate (an IRI or 'a')");
    }

    private void ReadObjectOf(RdfTerm subject, RdfTerm predicate)
    {
        TextPlace place = _cursor.PlaceOf(_cursor.At);
        RdfTriple triple = new(subject, predicate, ReadObject());
        _graph.Add(triple, place);
        RdfTerm? reifier = null;
        while (true)
        {
            TurtleSpace.Skip(_cursor);
            if (_cursor.TryTake("~"))
            {
                reifier = ReadReifier(triple, place);
            }
            else if (_cursor.TryTake("{|"))
            {
                RdfTerm named = reifier ?? Reify(NewBlank(), triple, place);
                Nested(() =>
                {
                    ReadPredicates(named);
                    return named;
                });
                Require("|}", "'|}', ';' or ','");
                reifier = null;
            }
            else
            {
                return;
            }
        }
    }

    private RdfTerm ReadReifier(RdfTriple triple, TextPlace place)
    {
        TurtleSpace.Skip(_cursor);
        return Reify(TryReadNode() ?? NewBlank(), triple, place);
    }

    private RdfTerm Reify(RdfTerm reifier, RdfTriple triple, TextPlace place)
    {
        _graph.Add(new RdfTriple(reifier, RdfTerm.Reifies, RdfTerm.Triple(triple)), place);
        return reifier;
    }

    private RdfTerm ReadObject() =>
        (_cursor.StartsWith("<<(") ? Nested(ReadTripleTerm) : TryReadSubject()) ?? _literals.TryRead()
            ?? throw _cursor.Expected("an object (an IRI, a blank node, a text, a number, 'true' or 'false')");

    /// <summary>A triple as a term, <c>&lt;&lt;( s p o )&gt;&gt;</c>.</summary>
    private RdfTerm ReadTripleTerm()
    {
        _cursor.At += 3;
        RdfTriple triple = ReadTriple();
        Require(")>>", "')>>'");
        return RdfTerm.Triple(triple);
    }

    /// <summary>The reifier of a triple, <c>&lt;&lt; s p o ~ r &gt;&gt;</c>.</summary>
    private RdfTerm ReadReified()
    {
        TextPlace place = _cursor.PlaceOf(_cursor.At);
        _cursor.At += 2;
        RdfTriple triple = ReadTriple();
        TurtleSpace.Skip(_cursor);
        RdfTerm reifier = _cursor.TryTake("~") ? ReadReifier(triple, place) : Reify(NewBlank(), triple, place);
        Require(">>", "'>>'");
        return reifier;
    }

    private RdfTriple ReadTriple()
    {
        TurtleSpace.Skip(_cursor);
        RdfTerm subject = TryReadSubject() ?? throw _cursor.Expected("a subject (an IRI or a blank node)");
        RdfTerm predicate = ReadPredicate();
        TurtleSpace.Skip(_cursor);
        return new RdfTriple(subject, predicate, ReadObject());
    }

    private RdfTerm ReadBlankNode()
    {
        _cursor.At++;
        RdfTerm node = NewBlank();
        TurtleSpace.Skip(_cursor);
        if (_cursor.Here != ']')
            ReadPredicates(node);
        Require("]", "']', ';' or ','");
        return node;
    }

    private RdfTerm ReadCollection()
    {
        _cursor.At++;
        RdfTerm nil = RdfTerm.Iri(RdfVocabulary.Nil), rest = RdfTerm.Iri(RdfVocabulary.Rest), head = nil, last = nil;
        TurtleSpace.Skip(_cursor);
        while (!_cursor.TryTake(")"))
        {
            TextPlace place = _cursor.PlaceOf(_cursor.At);
            RdfTerm cell = NewBlank();
            _graph.Add(new RdfTriple(cell, RdfTerm.Iri(RdfVocabulary.First), ReadObject()), place);
            if (head == nil)
                head = cell;
            else
                _graph.Add(new RdfTriple(last, rest, cell), place);
            last = cell;
            TurtleSpace.Skip(_cursor);
        }

        if (head != nil)
            _graph.Add(new RdfTriple(last, rest, nil), _cursor.PlaceOf(_cursor.At - 1));
        return head;
    }

    /// <summary>Reads what may hold the like of itself, as deep as the stack allows.</summary>
    private RdfTerm Nested(Func<RdfTerm> read)
    {
        if (_level == MostLevels)
            throw _cursor.Fail(_cursor.At, FormatErrors.TooDeep);
        _level++;
        RdfTerm term = read();
        _level--;
        return term;
    }

    private RdfTerm NewBlank() => RdfTerm.Blank(string.Create(CultureInfo.InvariantCulture, $"{_blanks++}"));

    private void Require(string word, string expected)
    {
        TurtleSpace.Skip(_cursor);
        if (!_cursor.TryTake(word))
            throw _cursor.Expected(expected);
    }
}
