using System.Text;

namespace ScoGraph.Tests.Declarations;

/// <summary>What is declared, in files.</summary>
public sealed class SavedDeclarationTests
{
    private static Graph Declared()
    {
        Graph graph = new();
        graph.Declare(GraphConstraint.Unique("City", "name"));
        graph.Declare(GraphConstraint.Key(DeclarationTarget.Relationships("ROAD"), "a", "b"));
        graph.Declare(GraphConstraint.Exists("\ud800", "$x"));
        graph.Declare(GraphConstraint.Type("City", "size", PropertyTypes.Integer | PropertyTypes.StringList));
        graph.Declare(GraphIndex.On("City", "size", "name"));
        graph.Query("CREATE (:City {name: 'Osh', size: 5})");
        return graph;
    }

    private static Graph Load(string json) => Graph.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)), "g.json");

    [Theory]
    [InlineData(GraphJsonLayout.Lines)]
    [InlineData(GraphJsonLayout.Compact)]
    public void JSON_keeps_them_to_the_byte(GraphJsonLayout layout)
    {
        using Graph graph = Declared();
        using MemoryStream first = new(), second = new();
        graph.Save(first, layout);
        first.Position = 0;
        using Graph loaded = Graph.Load(first, "g.json");
        Assert.Equal(graph.Declarations, loaded.Declarations);
        loaded.Save(second, layout);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Throws<QueryException>(() => loaded.Query("CREATE (:City {name: 'Osh'})"));
    }

    [Fact]
    public void JSON_has_a_declaration_a_line()
    {
        using Graph graph = new();
        DeclarationTarget roads = DeclarationTarget.Relationships("ROAD");
        graph.Declare(GraphConstraint.Type(roads, "km", PropertyTypes.Integer | PropertyTypes.IntegerList));
        graph.Declare(GraphIndex.On("City", "name"));
        using MemoryStream stream = new();
        graph.Save(stream);
        Assert.Equal(
            """
            {"format": "scograph", "version": 1,
            "schema": [
              {"name": "index_City_name", "kind": "range", "label": "City", "properties": ["name"]},
              {"name": "type_ROAD_km", "kind": "type", "type": "ROAD", "properties": ["km"], "types": ["INTEGER", "LIST<INTEGER NOT NULL>"]}
            ],
            "nodes": [
            ],
            "relationships": [
            ]}

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void JSON_Lines_keep_them()
    {
        using Graph graph = Declared();
        graph.Drop("exists_\ud800_$x");
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "g.jsonl");
        graph.Export(path);
        using Graph loaded = Graph.Import(path);
        Assert.Equal(graph.Declarations, loaded.Declarations);
    }

    [Fact]
    public void A_file_whose_data_violate_its_constraint_is_refused()
    {
        GraphFormatException refused = Assert.Throws<GraphFormatException>(() => Load(
            """
            {"format": "scograph", "version": 1,
            "schema": [{"name": "c", "kind": "unique", "label": "City", "properties": ["name"]}],
            "nodes": [{"id": 0, "labels": ["City"], "properties": {"name": "Osh"}}, {"id": 1, "labels": ["City"], "properties": {"name": "Osh"}}],
            "relationships": []}
            """));
        Assert.Equal("The constraint 'c' is violated by the node #1 (:City): its name 'Osh' is that of the node #0. (g.json)", refused.Message);
    }

    [Theory]
    [InlineData("""{"name": "c", "kind": "uniqe", "label": "A", "properties": ["p"]}""",
        "There is no kind of declaration 'uniqe'. Did you mean 'unique'? Known are unique, key, exists, type, range, fulltext, trigrams, validity.")]
    [InlineData("""{"name": "c", "kind": "unique", "label": "A"}""", "A declaration must have the member 'properties'.")]
    [InlineData("""{"name": "c", "kind": "unique", "properties": ["p"]}""", "A declaration must have the member 'label'.")]
    [InlineData("""{"name": "c", "kind": "type", "label": "A", "properties": ["p"]}""", "A declaration must have the member 'types'.")]
    [InlineData("""{"name": "c", "kind": "type", "label": "A", "properties": ["p"], "types": ["STRNG"]}""",
        "There is no type of properties 'STRNG'. Did you mean 'STRING'?")]
    [InlineData("""{"name": "c", "kind": "exists", "label": "A", "properties": ["p", "q"]}""", "A declaration of the kind 'exists' is about one property.")]
    [InlineData("""{"name": "c", "kind": "unique", "label": "A", "properties": []}""", "Expected a list of properties, not an empty list.")]
    [InlineData("""{"name": "c", "kind": "unique", "label": "A", "properties": ["p", "p"]}""", "'p' stands here twice.")]
    [InlineData("""{"name": "c", "kind": "unique", "label": "A", "properties": ["p"], "types": ["STRING"]}""",
        "Only a declaration of the kind 'type' has the member 'types'.")]
    [InlineData("""{"name": "", "kind": "unique", "label": "A", "properties": ["p"]}""", "Expected the name (a string), not an empty text.")]
    [InlineData("""{"name": "c", "kind": "unique", "lable": "A", "properties": ["p"]}""",
        "A declaration has no member 'lable'. Did you mean 'label'?")]
    [InlineData("5", "Expected a declaration (an object), not a number.")]
    public void What_is_wrong_in_a_file_is_told_with_its_place(string declaration, string reason)
    {
        GraphFormatException wrong = Assert.Throws<GraphFormatException>(() => Load(
            $$"""
            {"format": "scograph", "version": 1,
            "schema": [{{declaration}}],
            "nodes": [], "relationships": []}
            """));
        Assert.Equal((reason, 2), (wrong.Reason, wrong.Line));
    }

    [Fact]
    public void A_name_stands_once_in_a_file()
    {
        const string one = """{"name": "c", "kind": "unique", "label": "A", "properties": ["p"]}""";
        GraphFormatException wrong = Assert.Throws<GraphFormatException>(
            () => Load($$"""{"format": "scograph", "version": 1, "schema": [{{one}}, {{one}}], "nodes": [], "relationships": []}"""));
        Assert.Equal("The name 'c' is that of a declaration before this one.", wrong.Reason);
    }
}
