using System.Text;
using System.Xml;
using ScoGraph.Knowledge;

namespace ScoGraph.Tests.Exports;

/// <summary>
/// Graphs for other programs: the exact one comes back, the others hold what they can, and no failure leaves a part of a file.
/// </summary>
public sealed class ExportTests
{
    private static readonly string[] Values =
    [
        "1", "-9223372036854775807", "1.5", "1e300", "-0.0", "0.0 / 0.0", "1.0 / 0.0", "-1.0 / 0.0", "true", "'it\\'s \"quoted\"; \\\\ \\n end'", "'日本 😀'",
        "[1, 2]", "[]", "['a', 'b']", "[1.5, 0.0 / 0.0]", "date('2024-07-03')", "localtime('12:00:00.000000001')", "time('12:00+05:00')",
        "localdatetime('2024-07-03T12:00')", "datetime('2024-07-03T12:00[Asia/Bishkek]')", "duration('P1Y2M3DT4.5S')",
        "point({x: 1.5, y: -2e300})", "point({latitude: 55.6, longitude: 12.5, height: 3})", "[point({x: 1, y: 2}), point({x: 1, y: 2, z: 3})]",
    ];

    [Fact]
    public void A_script_makes_the_graph_again()
    {
        using Graph graph = new();
        foreach (string value in Values)
            graph.Query($"CREATE (:A:`b c` {{v: {value}, `odd ``key`: 1}})-[:`R 1` {{w: {value}}}]->(:B), (:A)");
        using Graph again = FromScript(graph);
        Assert.Equal(Saved(graph), Saved(again));
    }

    [Fact]
    public void A_script_makes_the_built_in_graph_again()
    {
        using Graph graph = KnowledgeGraph.Sco.Graph.Copy();

        // A script does not hold what is declared.
        foreach (GraphDeclaration declaration in graph.Declarations)
            graph.Drop(declaration.Name);
        using Graph again = FromScript(graph);
        Assert.Equal(Saved(graph), Saved(again));
    }

    [Fact]
    public void A_result_gives_its_elements_and_their_ends_once()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {name: 'a'})-[:R]->(:B {name: 'b'})-[:S]->(:C {name: 'c'})");
        Assert.Equal(
            "flowchart LR\n  n0[\"a (A)\"]\n  n1[\"b (B)\"]\n  n0 -->|\"R\"| n1\n",
            graph.Query("MATCH p = (:A)-[r]->() RETURN p, [r], {n: nodes(p)}").ToMermaid());
        Assert.Equal("flowchart LR\n", graph.Query("RETURN 1").ToMermaid());
    }

    [Fact]
    public void What_a_grammar_could_take_for_itself_is_escaped()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {name: 'say \"hi\" \\\\ [x] #1\\nend'})-[:`R|S`]->(:B)");
        Assert.Equal(
            "digraph {\n  node [shape=box, style=rounded];\n  n0 [label=\"say \\\"hi\\\" \\\\ [x] #1\\nend\", labels=\"A\"];\n  n1 [label=\"B\", labels=\"B\"];\n"
            + "  n0 -> n1 [label=\"R|S\"];\n}\n",
            graph.ToDot());
        Assert.Equal(
            "flowchart LR\n  n0[\"say #34;hi#34; #92; #91;x#93; #35;1 end (A)\"]\n  n1[\"B (B)\"]\n  n0 -->|\"R#124;S\"| n1\n", graph.Snapshot().ToMermaid());
    }

    [Theory]
    [InlineData(GraphFormat.GraphMl)]
    [InlineData(GraphFormat.Gexf)]
    public void Xml_is_well_formed_whatever_the_texts_are(GraphFormat format)
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {name: $text, labels: 1, x: 1})-[:R {type: 2}]->(:B {x: 1.5}), (:B {x: 'x'})", ("text", "<&>\u0001\uD800\uFFFF😀"));
        using StringWriter output = new();
        graph.Export(output, format);
        XmlDocument xml = new();
        xml.LoadXml(output.ToString());
        Assert.Contains("\uFFFD\uFFFD\uFFFD😀", xml.OuterXml, StringComparison.Ordinal);
        Assert.Contains("_labels", xml.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_carries_its_citations_in_rdf()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {key: 'a b'})-[:R {source: 'doc', paragraphs: [1, 2]}]->(:B {key: 'b', on: date('2024-07-03')})");
        using StringWriter triples = new(), turtle = new();
        graph.Export(triples, GraphFormat.NTriples);
        graph.Export(turtle, GraphFormat.Turtle);
        Assert.Contains("<urn:scograph:node:a%20b> <urn:scograph:type:R> <urn:scograph:node:b> .\n", triples.ToString(), StringComparison.Ordinal);
        Assert.Contains("_:r0 <urn:scograph:property:source> \"doc\" .\n", triples.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"2024-07-03\"^^<http://www.w3.org/2001/XMLSchema#date>", triples.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "{| <urn:scograph:property:paragraphs> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>, \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> ;",
            turtle.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GraphFormat.Turtle, null)]
    [InlineData(GraphFormat.NTriples, null)]
    [InlineData(GraphFormat.Turtle, "https://example.org/g/")]
    public void Where_a_fact_comes_from_is_said_in_prov_o_and_read_back_once(GraphFormat format, string? iri)
    {
        using Graph graph = new();
        graph.Query(
            """
            CREATE (d:Document {key: 'doc', name: 'D'}), (p:Person {key: 'holm', name: 'H'}), (a:City {key: 'osh', name: 'O'}),
              (d)-[:ABOUT {citations: ['doc#3', 'doc#4@1-9', 'other doc#1'], statedBy: ['holm', 'lind']}]->(a),
              (p)-[:IN {source: 'doc', paragraphs: [1, 2], evidence: 'inferred', because: 'b'}]->(a), (a)-[:NEAR {miles: 3}]->(a)
            """);
        GraphExportOptions options = iri is null ? new GraphExportOptions() : new GraphExportOptions { BaseIri = iri };
        using StringWriter written = new();
        graph.Export(written, format, options);
        string begin = iri ?? "urn:scograph:";
        foreach (string said in (string[])
        [
            $"<http://www.w3.org/ns/prov#hadPrimarySource> <{begin}node:doc>", $"<http://www.w3.org/ns/prov#hadPrimarySource> <{begin}node:other%20doc>",
            $"<http://www.w3.org/ns/prov#wasAttributedTo> <{begin}node:holm>", $"<http://www.w3.org/ns/prov#wasAttributedTo> <{begin}node:lind>",
            $"<http://www.w3.org/ns/prov#wasDerivedFrom> <{begin}node:doc>",
        ])
            Assert.Equal(2, written.ToString().Split(said).Length);

        using Graph back = Read(written.ToString(), format);
        string[] properties = [.. back.Query("MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT key ORDER BY key").Select(row => row.Get<string>("key"))];
        Assert.Equal(["because", "citations", "evidence", "miles", "paragraphs", "source", "statedBy"], properties);
        using StringWriter again = new();
        back.Export(again, format, options);
        if (iri is null)
            Assert.Equal(written.ToString(), again.ToString());
    }

    private static Graph Read(string text, GraphFormat format)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return Graph.Import(file, new GraphImportOptions { Format = format });
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Prov_o_without_citations_is_a_property()
    {
        using Graph graph = Read("<x:a> <x:b> <x:c> {| <http://www.w3.org/ns/prov#wasDerivedFrom> <x:d> |} .", GraphFormat.Turtle);
        Assert.Equal("x:d", graph.Query("MATCH ()-[r]->() RETURN r.wasDerivedFrom AS d").Single().Get<string>("d"));
    }

    [Fact]
    public void Rdf_begins_with_the_base_that_is_asked_and_leaves_annotations_out()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {key: 'a'})-[:R {source: 'doc'}]->(:B {key: 'b'})");
        GraphExportOptions options = new() { BaseIri = "https://example.org/g/", Annotations = false };
        using StringWriter triples = new(), turtle = new();
        graph.Export(triples, GraphFormat.NTriples, options);
        graph.Export(turtle, GraphFormat.Turtle, options);
        const string triple = "<https://example.org/g/node:a> <https://example.org/g/type:R> <https://example.org/g/node:b> .\n";
        Assert.EndsWith(triple, triples.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(triple, turtle.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("graph/")]
    [InlineData("/graph/")]
    [InlineData("https://example.org/<x>")]
    [InlineData("https://example.org/a b")]
    public void A_base_is_an_absolute_iri(string text) => Assert.Throws<ArgumentException>(() => new GraphExportOptions { BaseIri = text });

    [Fact]
    public void A_failure_leaves_the_file_as_it_was()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, file = Path.Combine(folder, "graph.dot");
        try
        {
            File.WriteAllText(file, "before");
            Assert.Throws<OperationCanceledException>(
                () => KnowledgeGraph.Sco.Graph.Export(file, cancellationToken: new CancellationToken(true)));
            Assert.Equal("before", File.ReadAllText(file));
            ArgumentException error = Assert.Throws<ArgumentException>(
                () => KnowledgeGraph.Sco.Graph.Export(Path.Combine(folder, "graph.xyz")));
            Assert.Contains(".graphml", error.Message, StringComparison.Ordinal);
            KnowledgeGraph.Sco.Graph.Export(file);
            Assert.StartsWith("digraph {", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.Equal([file], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Graph FromScript(Graph graph)
    {
        using StringWriter script = new();
        graph.Export(script, GraphFormat.Cypher);
        Graph again = new();
        foreach (string statement in script.ToString().Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            again.Query(statement);
        return again;
    }

    private static string Saved(Graph graph)
    {
        using MemoryStream stream = new();
        graph.Save(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
