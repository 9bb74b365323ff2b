namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>Files that end in .json are read as what they hold.</summary>
public sealed class JsonKindTests : IDisposable
{
    private const string File = "a.json";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Node_link_data_of_networkx_is_read() => Assert.Equal(
        [
            "TOWN_OF|Town|id=String:'osh';name=String:'Osh';people=Integer:5;place.x=Float:3ff8000000000000||id=Integer:1|key=Integer:0;w=[Integer:1,Integer:2]",
            "Town|id=String:'osh';name=String:'Osh';people=Integer:5;place.x=Float:3ff8000000000000",
            "|id=Integer:1",
        ],
        Read("""
            {"directed": true, "multigraph": true, "graph": {"name": "g"}, "nodes": [
              {"name": "Osh", "people": 5, "place": {"x": 1.5}, "type": "Town", "empty": null, "id": "osh"}, {"id": 1}],
             "links": [{"type": "TOWN_OF", "w": [1, 2], "source": "osh", "target": 1, "key": 0}]}
            """));

    [Fact]
    public void Links_may_name_positions_as_in_d3() => Assert.Equal(
        ["RELATED||name=String:'Myriel'||group=Integer:1;name=String:'Napoleon'|value=Integer:8", "|group=Integer:1;name=String:'Napoleon'", "|name=String:'Myriel'"],
        Read("""{"nodes": [{"name": "Myriel"}, {"name": "Napoleon", "group": 1}], "links": [{"source": 0, "target": 1, "value": 8}]}"""));

    [Fact]
    public void Links_may_name_names() => Assert.Equal(
        ["KNOWS||name=String:'a'||name=String:'b'|", "|name=String:'a'", "|name=String:'b'"],
        Read("""{"nodes": [{"name": "a"}, {"name": "b"}], "links": [{"source": "a", "target": "b", "label": "KNOWS"}]}"""));

    [Fact]
    public void Graphology_keeps_attributes_apart() => Assert.Equal(
        ["RELATED||id=String:'n1';x=Integer:1||id=String:'n2'|key=String:'e1';undirected=Boolean:true;weight=Integer:2", "|id=String:'n1';x=Integer:1", "|id=String:'n2'"],
        Read("""
            {"attributes": {"name": "g"}, "options": {"type": "mixed"}, "nodes": [{"key": "n1", "attributes": {"x": 1}}, {"key": "n2"}],
             "edges": [{"key": "e1", "source": "n1", "target": "n2", "undirected": true, "attributes": {"weight": 2}}]}
            """));

    [Theory]
    [InlineData("""{"elements": {"nodes": [{"data": {"id": "a", "labels": ["T"]}, "selected": true}, {"data": {"id": "b"}}], "edges": [{"data": {"id": "e", "source": "a", "target": "b"}}]}}""")]
    [InlineData("""{"elements": [{"data": {"id": "e", "source": "a", "target": "b"}}, {"data": {"id": "a", "labels": ":T"}}, {"group": "nodes", "data": {"id": "b"}}], "style": []}""")]
    [InlineData("""[{"data": {"id": "a", "labels": "T"}}, {"data": {"id": "b"}}, {"data": {"id": "e", "source": "a", "target": "b"}}]""")]
    public void Elements_of_cytoscape_are_read(string text) => Assert.Equal(
        ["RELATED|T|id=String:'a'||id=String:'b'|id=String:'e'", "T|id=String:'a'", "|id=String:'b'"], Read(text));

    [Fact]
    public void Ids_are_texts_to_cytoscape() => Assert.Equal(
        ["RELATED||id=Integer:1||id=Integer:1|", "|id=Integer:1"],
        Read("""{"elements": {"nodes": [{"data": {"id": 1}}], "edges": [{"data": {"source": "1", "target": 1}}]}}"""));

    [Fact]
    public void Numbers_that_Python_calls_NaN_and_Infinity_are_read() => Assert.Equal(
        [
            "|id=String:'NaN \\\" Infinity';w=Float:0;x=Float:fff8000000000000;y=[Float:7ff0000000000000,Float:fff0000000000000]",
            "|id=String:'a'",
        ],
        Read("""
            {"nodes": [{"id": "NaN \\\" Infinity", "x": NaN, "y": [Infinity,-Infinity], "w": 0.0}, {"id": "a"}], "links": []}
            """));

    [Theory]
    [InlineData("{\"nodes\": [], \"links\": [NaNs]}", "line 1, column 28")]
    [InlineData("{\"nodes\": [], \"links\": [Nan]}", "line 1, column 25")]
    public void Other_words_are_no_numbers(string text, string place) => Assert.Contains(place, Error(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"P\"],\"properties\":{\"type\":\"x\"}}\n{\"id\":\"0\",\"type\":\"relationship\",\"label\":\"KNOWS\",\"properties\":{\"since\":5},\"start\":{\"id\":\"0\"},\"end\":{\"id\":\"0\",\"labels\":[\"P\"]}}\n")]
    [InlineData("[{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"P\"],\"properties\":{\"type\":\"x\"}},{\"id\":\"0\",\"type\":\"relationship\",\"label\":\"KNOWS\",\"properties\":{\"since\":5},\"start\":{\"id\":\"0\"},\"end\":{\"id\":\"0\"}}]")]
    [InlineData("{\"nodes\":[{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"P\"],\"properties\":{\"type\":\"x\"}}],\"rels\":[{\"id\":\"0\",\"type\":\"relationship\",\"label\":\"KNOWS\",\"properties\":{\"since\":5},\"start\":{\"id\":\"0\"},\"end\":{\"id\":\"0\"}}]}")]
    public void Json_of_apoc_is_read(string text) => Assert.Equal(
        ["KNOWS|P|type=String:'x'|P|type=String:'x'|since=Integer:5", "P|type=String:'x'"], Read(text));

    [Theory]
    [InlineData("""{"nodes": [{"id": 1}, {"id": 1}], "links": []}""", "The id 1 is taken by the node on line 1. (a.json, line 1, column 23)")]
    [InlineData("{\"nodes\": [{\"id\": \"osh\"}], \"links\": [\n {\"source\": \"osh\", \"target\": \"ohs\"}]}", "There is no node 'ohs'. Did you mean 'osh'? (a.json, line 2, column 2)")]
    [InlineData("""{"nodes": [{"id": 1}]}""", "The document has nodes, but neither 'links' nor 'edges'. (a.json, line 1, column 1)")]
    [InlineData("""{"nodes": [{"id": 1}], "links": [{"source": 1}]}""", "A link must have the member 'target'. (a.json, line 1, column 34)")]
    [InlineData("""{"nodes": [{"id": 1, "id": 2}], "links": []}""", "The member 'id' stands here twice. (a.json, line 1, column 22)")]
    [InlineData("""{"nodes": [{"id": 1, "a": {"b": 1}, "a.b": 2}], "links": []}""", "The property 'a.b' stands here twice. (a.json, line 1, column 44)")]
    [InlineData("""{"nodes": [{"id": 1, "a": 99999999999999999999}], "links": []}""", "The integer does not fit into 64 bits; a float is written with a point or an exponent. (a.json, line 1, column 27)")]
    [InlineData("""{"nodes": [{"id": 1, "a": 1e999}], "links": []}""", "The number does not fit into a float. (a.json, line 1, column 27)")]
    [InlineData("""{"nodes": [{"id": 1}], "links": [""", "The file ends in the middle of the document. (a.json, line 1, column 34)")]
    [InlineData("""{"nodes": [7], "links": []}""", "Expected a node (an object), not a number. (a.json, line 1, column 12)")]
    [InlineData("""{"elements": [{"data": {}}]}""", "The data of a node must have the member 'id'. (a.json, line 1, column 24)")]
    [InlineData("""{"type": "node"}""", "A node must have the member 'id'. (a.json, line 1, column 1)")]
    [InlineData("""{"nodes": [{"id": "\ud800"}], "links": []}""", "The text is not well-formed Unicode. (a.json, line 1, column 19)")]
    public void Wrong_documents_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(File, text).Error(File));

    [Fact]
    public void Deep_nesting_is_an_error() => Assert.StartsWith(
        "Lists and objects stand too deep within one another here; 100 levels can be read. (a.json, line 1,",
        _files.With(File, "{\"nodes\": [{\"id\": 1, \"a\": " + new string('[', 5000) + "}").Error(File), StringComparison.Ordinal);

    private string Error(string text) => _files.With(File, text).Error(File);

    private List<string> Read(string text) => _files.With(File, text).Read(File);
}
