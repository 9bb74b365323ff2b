using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Rdf;

/// <summary>
/// Makes elements of triples. IRIs and blank nodes are nodes, <c>rdf:type</c> their labels, literals their properties, other triples
/// relationships. What is said of a relationship's triple (RDF 1.2) are its properties; each reifier of the triple is a relationship.
/// </summary>
internal sealed class RdfGraph(ImportSource source)
{
    private const int Interval = 4096;

    private readonly Dictionary<RdfTriple, TextPlace> _triples = [];
    private readonly Dictionary<RdfTerm, (RdfTriple Triple, TextPlace Place)> _reifiers = [];
    private readonly OrderedDictionary<RdfTerm, RdfNode> _nodes = [];
    private readonly Dictionary<RdfTerm, RdfNode> _annotations = [];
    private readonly Dictionary<RdfTriple, List<RdfTerm>> _reified = [];
    private readonly List<(RdfTriple Triple, TextPlace Place)> _relationships = [];
    private readonly RdfNames _labels = new(), _types = new(), _keys = new();

    /// <summary>
    /// Predicates of ScoGraph's own that have several values somewhere, on nodes and on relationships. It wrote lists there, so also one
    /// value is a list.
    /// </summary>
    private readonly HashSet<string> _nodeLists = new(StringComparer.Ordinal), _relationshipLists = new(StringComparer.Ordinal);

    /// <summary>Adds a triple; one that came before counts once.</summary>
    public void Add(RdfTriple triple, TextPlace place)
    {
        if (_triples.Count % Interval == 0)
            source.Cancellation.ThrowIfCancellationRequested();
        if (triple.Predicate == RdfTerm.Reifies && triple.Object.Quoted is { } quoted)
        {
            if (!_reifiers.TryAdd(triple.Subject, (quoted, place)) && _reifiers[triple.Subject].Triple != quoted)
                throw Fail(place, FormatErrors.TwoReified);
            return;
        }

        if (triple.Object.Kind == RdfKind.Triple)
            throw Fail(place, FormatErrors.TripleAsObject);
        _triples.TryAdd(triple, place);
    }

    /// <summary>Hands the elements on, and says that the file was right.</summary>
    /// <exception cref="GraphFormatException">Something is said for which a property graph has no place.</exception>
    public void Complete(IElementSink sink)
    {
        foreach ((RdfTriple triple, TextPlace place) in _triples)
            Sort(triple, place);
        foreach ((RdfTerm reifier, (RdfTriple triple, TextPlace place)) in _reifiers)
            Attach(reifier, triple, place);
        AttributeElements elements = new(source, sink);
        foreach ((RdfTerm term, RdfNode node) in _nodes)
            elements.Add(new AttributeNode(IdOf(term), NodeAttributes(term, node), node.Place) { Labels = LabelsOf(node) });
        foreach ((RdfTriple triple, TextPlace place) in _relationships)
        {
            List<RdfTerm?> reifiers = _reified.TryGetValue(triple, out List<RdfTerm>? found) ? [.. found] : [null];
            foreach (RdfTerm? reifier in reifiers)
            {
                AttributeMap attributes = reifier is not null && _annotations.TryGetValue(reifier, out RdfNode? said)
                    ? Attributes(WithoutRepeated(said), _relationshipLists) : new AttributeMap();
                elements.Add(new AttributeEdge(IdOf(triple.Subject), IdOf(triple.Object), attributes, place)
                {
                    Type = _types.Of(triple.Predicate.Text),
                });
            }
        }

        elements.Complete();
    }

    /// <summary>Puts a triple where it belongs: a label, a property, a relationship, or something said of one.</summary>
    private void Sort(RdfTriple triple, TextPlace place)
    {
        if (_reifiers.ContainsKey(triple.Object))
            throw Fail(place, FormatErrors.ReifierAsEnd);
        if (_reifiers.ContainsKey(triple.Subject))
        {
            SortAnnotation(triple, place);
            return;
        }

        RdfNode node = NodeOf(triple.Subject, place);
        if (triple.Object.Kind == RdfKind.Literal)
        {
            AddProperty(node, triple, RdfLiterals.Read(triple.Object), _nodeLists);
        }
        else if (triple.Predicate == RdfTerm.Type && triple.Object.Kind == RdfKind.Iri)
        {
            _labels.Add(triple.Object.Text);
            node.Labels.Add(triple.Object.Text);
        }
        else
        {
            NodeOf(triple.Object, place);
            _types.Add(triple.Predicate.Text);
            _relationships.Add((triple, place));
        }
    }

    private void SortAnnotation(RdfTriple triple, TextPlace place)
    {
        if (triple.Object.Kind == RdfKind.Blank)
            throw Fail(place, FormatErrors.NestedAnnotation);
        if (!_annotations.TryGetValue(triple.Subject, out RdfNode? said))
            _annotations.Add(triple.Subject, said = new RdfNode(place));
        Value value = triple.Object.Kind == RdfKind.Literal ? RdfLiterals.Read(triple.Object) : Value.FromString(triple.Object.Text);
        AddProperty(said, triple, value, _relationshipLists);
    }

    private void AddProperty(RdfNode node, RdfTriple triple, in Value value, HashSet<string> lists)
    {
        string iri = triple.Predicate.Text;
        _keys.Add(iri);
        if (node.AddProperty(iri, triple.Object.Language, value) > 1 && iri.StartsWith(RdfVocabulary.Own, StringComparison.Ordinal))
            lists.Add(iri);
    }

    private void Attach(RdfTerm reifier, RdfTriple triple, TextPlace place)
    {
        bool isRelationship = triple.Object.Kind is RdfKind.Iri or RdfKind.Blank
            && !(triple.Predicate == RdfTerm.Type && triple.Object.Kind == RdfKind.Iri);
        if (!isRelationship || _reifiers.ContainsKey(triple.Subject))
            throw Fail(place, FormatErrors.AnnotatedProperty);
        if (!_triples.ContainsKey(triple))
            throw Fail(place, FormatErrors.NotStated);
        if (!_reified.TryGetValue(triple, out List<RdfTerm>? reifiers))
            _reified.Add(triple, reifiers = []);
        reifiers.Add(reifier);
    }

    private RdfNode NodeOf(RdfTerm term, TextPlace place)
    {
        if (!_nodes.TryGetValue(term, out RdfNode? node))
            _nodes.Add(term, node = new RdfNode(place));
        return node;
    }

    private static ElementId IdOf(RdfTerm term) => new(term.Kind == RdfKind.Blank ? "_:" + term.Text : term.Text, 0);

    private string[] LabelsOf(RdfNode node) => [.. node.Labels.Select(_labels.Of).Distinct()];

    private AttributeMap NodeAttributes(RdfTerm term, RdfNode node)
    {
        AttributeMap attributes = Attributes(node, _nodeLists);
        if (term.Kind == RdfKind.Iri && !term.Text.StartsWith(RdfVocabulary.Own, StringComparison.Ordinal))
            attributes.AddIfFree("iri", Value.FromString(term.Text));
        return attributes;
    }

    /// <summary>What PROV-O says of a fact beside its citations repeats them; without citations it is a property like others.</summary>
    private RdfNode WithoutRepeated(RdfNode said)
    {
        if (!said.Properties.Keys.Any(
            key => _keys.Of(key.Iri) is ProvenanceNames.Citations or ProvenanceNames.Source or ProvenanceNames.StatedBy))
            return said;
        List<(string Iri, string? Language)> repeated =
            [.. said.Properties.Keys.Where(key => key.Iri.StartsWith(RdfVocabulary.Prov, StringComparison.Ordinal))];
        repeated.ForEach(key => said.Properties.Remove(key));
        return said;
    }

    private AttributeMap Attributes(RdfNode node, HashSet<string> lists)
    {
        AttributeMap attributes = new();
        foreach (((string iri, string? language), List<Value> values) in node.Properties)
        {
            string key = language is null ? _keys.Of(iri) : $"{_keys.Of(iri)}@{language}";
            Value value = values.Count == 1 && !lists.Contains(iri) ? values[0] : Value.FromList([.. values]);
            if (!attributes.TryAdd(key, value, out string? taken))
                throw Fail(node.Place, FormatErrors.RepeatedProperty(taken));
        }

        return attributes;
    }

    private GraphFormatException Fail(TextPlace place, string reason) => new(reason, source.Path, place.Line, place.Column);
}
