using System.Text;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests.Json;

public sealed class GraphJsonExampleTests
{
    private const string Lines =
        """
        {"format": "scograph", "version": 1, "idProperty": "key",
        "nodes": [
          {"id": "bishkek", "labels": ["City"], "properties": {"name": "Bishkek"}},
          {"id": "kyrgyzstan", "labels": ["Country", "Member"], "properties": {"area": 199951.0, "name": "Kyrgyzstan", "since": {"$date": "1991-08-31"}}}
        ],
        "relationships": [
          {"type": "IN", "start": "bishkek", "end": "kyrgyzstan", "properties": {"paragraphs": [1, 2]}}
        ]}

        """;

    private const string Compact =
        """{"format":"scograph","version":1,"idProperty":"key","nodes":[{"id":"bishkek","labels":["City"],"properties":{"name":"Bishkek"}},"""
        + """{"id":"kyrgyzstan","labels":["Country","Member"],"properties":{"area":199951.0,"name":"Kyrgyzstan","since":{"$date":"1991-08-31"}}}]"""
        + ""","relationships":[{"type":"IN","start":"bishkek","end":"kyrgyzstan","properties":{"paragraphs":[1,2]}}]}""";

    [Fact]
    public void Lines_are_for_reading()
    {
        using MemoryStore store = Loading.Load(Documents.Read(Compact));
        Assert.Equal(Lines, Documents.Write(store, GraphJsonLayout.Lines));
    }

    [Fact]
    public void Compact_has_no_white_space()
    {
        using MemoryStore store = Loading.Load(Documents.Read(Lines));
        Assert.Equal(Compact, Documents.Write(store, GraphJsonLayout.Compact));
    }

    [Fact]
    public void An_empty_graph_is_a_document()
    {
        using MemoryStore store = new();
        Assert.Equal("""{"format":"scograph","version":1,"nodes":[],"relationships":[]}""", Documents.Write(store, GraphJsonLayout.Compact));
        Assert.Empty(Documents.Read(Documents.Write(store, GraphJsonLayout.Lines)).Nodes);
    }

    [Fact]
    public void Nodes_without_keys_are_numbered()
    {
        using MemoryStore store = Loading.Load(Documents.Read(
            Documents.Of("""{"id": "a"}, {"id": 7}""", """{"type": "T", "start": 7, "end": "a"}""")));
        Assert.Equal(
            """{"format":"scograph","version":1,"nodes":[{"id":0},{"id":1}],"relationships":[{"type":"T","start":1,"end":0}]}""",
            Documents.Write(store, GraphJsonLayout.Compact));
    }

    [Fact]
    public void The_id_becomes_the_property()
    {
        NodeElement node = Assert.Single(Documents.Read(Documents.Of("""{"id": "china"}""", header: """ "idProperty": "key","""))!.Nodes);
        Assert.Equal("china", node["key"].AsString());
        Assert.True(node["name"].IsNull);
    }

    [Fact]
    public void Members_of_an_element_come_in_any_order()
    {
        NodeElement node = Assert.Single(Documents.Read(Documents.Of("""{"properties": {"p": true}, "labels": ["B", "A"], "id": 1}""")).Nodes);
        Assert.Equal(["B", "A"], node.Labels);
        Assert.True(node["p"].IsTrue);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        byte[] document = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Documents.Of("""{"id": 1}"""))];
        Assert.Single(Documents.Read(new DribblingStream(document, 1)).Nodes);
    }

    [Theory]
    [InlineData("1", ValueKind.Integer)]
    [InlineData("-0", ValueKind.Integer)]
    [InlineData("1.0", ValueKind.Float)]
    [InlineData("1e2", ValueKind.Float)]
    [InlineData("-0.0", ValueKind.Float)]
    [InlineData("""{"$float": "2"}""", ValueKind.Float)]
    [InlineData("[]", ValueKind.List)]
    [InlineData("""{"$utf16": "d800"}""", ValueKind.String)]
    [InlineData("""{"$localTime": "10:00"}""", ValueKind.LocalTime)]
    [InlineData("""{"$time": "10:00+05:00"}""", ValueKind.Time)]
    [InlineData("""{"$localDateTime": "2024-07-03T10:00"}""", ValueKind.LocalDateTime)]
    [InlineData("""{"$dateTime": "2024-07-03T10:00+05:00[Asia/Almaty]"}""", ValueKind.DateTime)]
    [InlineData("""{"$duration": "P1Y2M"}""", ValueKind.Duration)]
    [InlineData("""{"$point": "SRID=4326;POINT (12.5 55.6)"}""", ValueKind.Point)]
    [InlineData("""{"$point": "SRID=9157;POINT Z (1 -2.5 1E+30)"}""", ValueKind.Point)]
    internal void ValuesHaveTheKindThatTheyAreWrittenAs(string text, ValueKind kind)
    {
        NodeElement node = Assert.Single(Documents.Read(Documents.OfValue(text)).Nodes);
        Assert.Equal(kind, node["p"].Kind);
    }

    [Fact]
    public void An_offset_that_the_zone_has_not_is_kept()
    {
        const string moment = "2024-07-03T10:00+11:00[Asia/Almaty]";
        NodeElement node = Assert.Single(Documents.Read(Documents.OfValue($$"""{"$dateTime": "{{moment}}"}""")).Nodes);
        Assert.Equal(moment, node["p"].ToString());
    }

    [Fact]
    public void An_element_may_be_larger_than_a_piece()
    {
        string text = new('x', 200_000);
        ElementCollector read = Documents.Read(Documents.Of($$$"""{"id": 1, "properties": {"p": "{{{text}}}"}}, {"id": 2}"""));
        Assert.Equal(text, read.Nodes[0]["p"].AsString());
        Assert.Equal(2, read.Nodes.Count);
    }

    [Fact]
    public async Task Reads_and_writes_asynchronously()
    {
        ElementCollector read = new();
        await GraphJson.ReadAsync(new DribblingStream(Encoding.UTF8.GetBytes(Lines), 3), null, read);
        using MemoryStore store = Loading.Load(read);
        MemoryStream written = new();
        await GraphJson.WriteAsync(store.Current, written, GraphJsonLayout.Lines);
        Assert.Equal(Lines, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Reading_is_cancelled()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        ElementCollector read = new();
        Assert.Throws<OperationCanceledException>(() => GraphJson.Read(new MemoryStream(), null, read, source.Token));
        Assert.False(read.Completed);
    }

    [Fact]
    public void The_deepest_list_comes_back()
    {
        Value nested = Value.FromInteger(1);
        while (nested.Nested is not { Levels: Nesting.MostLevels })
            nested = Value.FromList(nested);
        using MemoryStore store = Loading.Load([new NodeElement(new ElementId(null, 0), [], [new PropertyElement("p", nested)], 1)], []);
        string document = Documents.Write(store, GraphJsonLayout.Lines);
        Assert.Contains(new string('[', Nesting.MostLevels) + "1", document, StringComparison.Ordinal);
        Documents.Read(document);
    }
}
