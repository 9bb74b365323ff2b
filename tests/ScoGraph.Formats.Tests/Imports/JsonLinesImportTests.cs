namespace ScoGraph.Formats.Tests.Imports;

/// <summary>JSON Lines as other programs write them, and what is wrong with some.</summary>
public sealed class JsonLinesImportTests : IDisposable
{
    private const string File = "a.jsonl";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Elements_come_a_line_in_any_order_that_names_nodes_first()
    {
        _files.With(File, """
            {"id": 1, "labels": ["City"], "properties": {"name": "Osh"}}

            {"properties": {"km": 610}, "end": 1, "start": 1, "type": "ROAD"}
            {"id": "b"}
            """);
        Assert.Equal(
            ["City|name=String:'Osh'", "ROAD|City|name=String:'Osh'|City|name=String:'Osh'|km=Integer:610", "|"],
            [.. _files.Read(File).OrderBy(line => line[0] == '|')]);
    }

    [Fact]
    public void A_header_names_the_property_of_the_ids() => Assert.Equal(
        ["|key=String:'osh'"], _files.With(File, "{\"format\": \"scograph\", \"version\": 1, \"idProperty\": \"key\"}\n{\"id\": \"osh\"}\n").Read(File));

    [Fact]
    public void Lines_of_apoc_are_read_and_types_of_ours_may_be_called_as_its_kinds_are()
    {
        _files.With("b.jsonl", "{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"P\"]}\n{\"type\":\"relationship\",\"label\":\"R\",\"start\":{\"id\":\"0\"},\"end\":{\"id\":\"0\"}}\n");
        Assert.Equal(["P|", "R|P||P||"], _files.Read("b.jsonl"));
        Assert.Equal(["node|||||", "|"], _files.With(File, "{\"id\": 1}\n{\"type\": \"node\", \"start\": 1, \"end\": 1}\n").Read(File));
    }

    [Theory]
    [InlineData("{\"id\": 1}\n{\"id\": 1}\n", "The id 1 is taken by the node on line 1. (a.jsonl, line 2, column 8)")]
    [InlineData("{\"id\": 1}\n{\"type\": \"R\", \"start\": 1, \"end\": 2}\n", "There is no node 2. (a.jsonl, line 2, column 34)")]
    [InlineData("{\"id\": 1}\n{\"id\": 2", "The file ends in the middle of the document. (a.jsonl, line 2, column 9)")]
    [InlineData("{\"id\": 1} x\n", "This is not JSON: 'x' is invalid after a single JSON value. Expected end of data. (a.jsonl, line 1, column 11)")]
    [InlineData("[1]\n", "Expected a node or a relationship (an object), not a list. (a.jsonl, line 1, column 1)")]
    [InlineData("{\"format\": \"graph\"}\n", "The format is 'graph', not 'scograph'. (a.jsonl, line 1, column 12)")]
    [InlineData("{\"id\": 1, \"label\": \"A\"}\n", "A node has no member 'label'. Did you mean 'labels'? (a.jsonl, line 1, column 20)")]
    public void Wrong_lines_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(File, text).Error(File));

    [Fact]
    public void Wrong_lines_are_left_out_where_asked_with_all_that_name_them()
    {
        _files.With(File, "{\"id\": 1}\n{\"id\": 2, \"properties\": {\"a\": null}}\n{\"id\": 3\n{\"id\": 4}\n{\"type\": \"R\", \"start\": 1, \"end\": 4}\n{\"type\": \"R\", \"start\": 1, \"end\": 2}");
        Assert.Equal(["R|||||", "|", "|"], [.. _files.Read(File, leaveOut: true).OrderBy(line => line[0] == '|')]);
        Assert.Equal(
            [
                "A property cannot be null; leave it out. (a.jsonl, line 2, column 31)",
                "The file ends in the middle of the document. (a.jsonl, line 3, column 9)",
                "There is no node 2. (a.jsonl, line 6, column 34)",
            ],
            _files.LeftOut);
    }
}
