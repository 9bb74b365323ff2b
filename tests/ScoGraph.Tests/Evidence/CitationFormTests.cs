namespace ScoGraph.Tests.Evidence;

/// <summary>The forms in which elements say where they come from, read one way.</summary>
public sealed class CitationFormTests
{
    [Fact]
    public void Both_forms_are_read_and_a_place_comes_once()
    {
        using Graph graph = new();
        Relationship fact = graph.Query("""
            CREATE ()-[r:CONNECTS {source: 'report', paragraphs: [3, 15], citations: ['press#2@4-9', 'report#3'], evidence: 'inferred',
                because: 'the map shows it', confidence: 0.5, statedBy: ['ada']}]->() RETURN r
            """).Scalar<Relationship>();
        Assert.Equal(["report#3", "report#15", "press#2@4-9"], graph.CitationsOf(fact).Select(citation => citation.ToString()));
        Provenance provenance = Provenance.Of(fact);
        Assert.Equal((true, "the map shows it", 0.5), (provenance.IsInferred, provenance.Because, provenance.Confidence));
        Assert.Equal(["ada"], provenance.StatedBy);
        Assert.False(provenance.IsEmpty);
    }

    [Fact]
    public void A_property_of_a_node_has_its_own()
    {
        using Graph graph = new();
        Node node = graph.Query("CREATE (n {founded: 2001, `founded.citations`: ['press#2'], citations: ['press#1']}) RETURN n").Scalar<Node>();
        Assert.Equal(["press#2"], graph.CitationsOf(node, "founded").Select(citation => citation.ToString()));
        Assert.Equal(["press#1"], graph.CitationsOf(node).Select(citation => citation.ToString()));
        Assert.Empty(graph.CitationsOf(node, "name"));
        Assert.True(Provenance.Of(node, "name").IsEmpty);
    }

    [Theory]
    [InlineData("citations: ['press']", "The citation 'press' has no '#' between the document and the passage (character 6). "
        + "A citation is a text DOCUMENT#PASSAGE or DOCUMENT#PASSAGE@START-END.")]
    [InlineData("citations: [1]", "Its citations hold something that is no text.")]
    [InlineData("source: 1, paragraphs: [1]", "Its source is no key of a document.")]
    [InlineData("source: 'a', paragraphs: [0]", "Its paragraphs hold something that is neither a number from 1 nor a locator.")]
    [InlineData("evidence: 'rumour'", "Its evidence is neither 'stated' nor 'inferred'.")]
    [InlineData("confidence: 2", "Its confidence is no number from 0 to 1.")]
    public void What_cannot_be_read_is_told_of_its_element(string properties, string problem)
    {
        using Graph graph = new();
        Relationship fact = graph.Query($"CREATE ()-[r:KNOWS {{{properties}}}]->() RETURN r").Scalar<Relationship>();
        FormatException error = Assert.Throws<FormatException>(() => graph.CitationsOf(fact));
        Assert.StartsWith("The relationship [:KNOWS {", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"cites what cannot be read. {problem}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_of_graphs_carries_them()
    {
        using Graph graph = new();
        graph.Query("""
            CREATE (:Town {key: 'osh', founded: 1939, `founded.citations`: ['press#2', 'report#7@3-9']})
                -[:ROAD {citations: ['press#2@4-9', 'report#3'], evidence: 'inferred', because: 'a "map", it says', confidence: 0.25,
                    statedBy: ['ada']}]->(:Town {key: 'naryn'})
            """);
        string folder = Directory.CreateTempSubdirectory("scograph").FullName;
        try
        {
            foreach (string file in (string[])["g.json", "g.jsonl", "g.cypher", "csv", "g.ttl", "g.nt"])
            {
                string path = Path.Combine(folder, file);
                graph.Export(path, file == "csv" ? GraphFormat.Csv : null);
                using Graph again = Graph.Import(path);
                Row row = again.Query("MATCH (a:Town)-[r:ROAD]->() RETURN a, r")[0];

                // RDF has sets, not lists: their order is lost there.
                Assert.Equal(["press#2@4-9", "report#3"], Texts(again.CitationsOf(row.Get<Relationship>("r"))));
                Assert.Equal(["press#2", "report#7@3-9"], Texts(again.CitationsOf(row.Get<Node>("a"), "founded")));
                Provenance provenance = Provenance.Of(row.Get<Relationship>("r"));
                Assert.Equal((true, "a \"map\", it says", 0.25), (provenance.IsInferred, provenance.Because, provenance.Confidence));
                Assert.Equal(["ada"], provenance.StatedBy);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<Citation> citations) =>
        citations.Select(citation => citation.ToString()).Order(StringComparer.Ordinal);
}
