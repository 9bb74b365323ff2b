namespace ScoGraph.Knowledge.Tests;

/// <summary>Facts that are added with the places that support them.</summary>
public sealed class CitationBuilderTests
{
    private readonly KnowledgeGraphBuilder _builder = new();
    private readonly IEntityDraft<Document> _report, _press;
    private readonly IEntityDraft<Corridor> _road;
    private readonly IEntityDraft<Country> _aland;

    public CitationBuilderTests()
    {
        _report = _builder.Document("Report", 20);
        _press = _builder.Document("Press", 9);
        _road = _builder.Corridor("North Road");
        _aland = _builder.Country("Aland");
    }

    [Fact]
    public void A_citation_adds_facts()
    {
        IEntityDraft<Person> ada = _builder.Person("Ada");
        _builder.Cite(_report, 15).Fact(_road, Relations.Connects, _aland, ("since", 1900));
        _builder.Cite(_report, 16).Inferred("the road is named after it").Fact(_road, Relations.BuiltBy, _aland);
        _builder.Cite(_press, 2).StatedBy(ada, _builder.Claim("It pays", "The road pays for itself."));

        KnowledgeGraph graph = _builder.Build();

        Fact<Place> connects = Assert.Single(graph.Get<Corridor>("north-road").Connects.Facts);
        Assert.Equal(["report#15"], connects.Citations[0].Places.Select(place => place.ToString()));
        Assert.Equal(1900L, connects["since"]);
        FactSource built = Assert.Single(graph.Get<Corridor>("north-road").BuiltBy.Facts[0].Citations);
        Assert.Equal((Evidence.Inferred, "the road is named after it"), (built.Evidence, built.Because));
        Assert.Equal("Ada", Assert.Single(graph.Claims).Speaker.Name);
    }

    [Fact]
    public void Several_documents_and_spans_are_one_fact()
    {
        _builder.Cite(_report, 15, new CitationSpan(4, 9)).And(_press, 2, 3).WithConfidence(0.5).By(_builder.Person("Ada"))
            .Fact(_road, Relations.Connects, _aland);
        Fact<Place> fact = Assert.Single(_builder.Build().Get<Corridor>("north-road").Connects.Facts);
        Assert.Equal(["Report", "Press"], fact.Citations.Select(source => source.Document.Name));
        Assert.Equal([2, 3], fact.Citations[1].Paragraphs);
        Assert.Equal(["report#15@4-9", "press#2", "press#3"], ((IEnumerable<object?>)fact["citations"]!).Cast<string>());
        Assert.Equal((0.5, "ada"), ((double)fact["confidence"]!, (string)((IReadOnlyList<object?>)fact["statedBy"]!)[0]!));
    }

    [Fact]
    public void A_property_has_its_places()
    {
        _builder.Cite(_report, 1).And(_press, 4).Property(_builder.Organization("League"), "founded", 1241);
        Node league = _builder.Build()["league"].Node;
        Assert.Equal(1241L, league["founded"]);
        Assert.Equal(["report#1", "press#4"], ((IEnumerable<object?>)league["founded.citations"]!).Cast<string>());
        Assert.Equal("stated", league["founded.evidence"]);
    }

    [Fact]
    public void What_is_wrong_is_told_of_its_element()
    {
        IEntityDraft<Country> borland = _builder.Country("Borland");
        _builder.Claim("A view", "It was so.");
        _builder.Cite(_report, 15).And(_press, 12).Fact(_road, Relations.Connects, _aland);
        _builder.Set(_aland, "founded.citations", new[] { "press#2", "gone#1", "press" });
        _builder.Set(borland, "founded", 1900);
        _builder.Set(borland, "founded.confidence", 2);

        KnowledgeException error = Assert.Throws<KnowledgeException>(_builder.Build);

        Assert.Equal(
        [
            "The node 'a-view' has nobody who stated it.",
            "The node 'aland' tells where 'founded' comes from, which it does not have.",
            "The node 'aland' in 'founded' cites 'gone', which is no document of the graph.",
            "The node 'aland' in 'founded' has a citation that is none: The citation 'press' has no '#' between the document and the passage "
                + "(character 6). A citation is a text DOCUMENT#PASSAGE or DOCUMENT#PASSAGE@START-END.",
            "The node 'borland' has no 'founded.citations'.",
            "The relationship CONNECTS from 'north-road' to 'aland' cites paragraph 12 of a document that has 9.",
        ], error.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void What_can_be_refused_at_once_is()
    {
        KnowledgeGraphBuilder other = new();
        Assert.Throws<ArgumentException>(() => _builder.Cite(_report, 1).Inferred(" "));
        Assert.Throws<ArgumentException>(() => _builder.Cite(other.Document("Other", 1), 1));
        Assert.Throws<ArgumentException>(() => _builder.Cite(_report, 1).By(other.Person("Ada")));
        Assert.Throws<ArgumentOutOfRangeException>(() => _builder.Cite(_report, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _builder.Cite(_report, 1).WithConfidence(1.5));
        Assert.Throws<ArgumentException>(
            () => _builder.Cite(_report, 1).Fact(_road, Relations.Connects, _aland, ("citations", new[] { "press#1" })));
    }
}
