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
    public void LinesAreForReading()
    {
        using MemoryStore store = Loading.Load(Documents.Read(Compact));
        Assert.Equal(Lines, Documents.Write(store, GraphJsonLayout.Lines));
    }

    [Fact]
    public void CompactHasNoWhiteSpace()
    {
        using MemoryStore store = Loading.Load(Documents.Read(Lines));
        Assert.Equal(Compact, Documents.Write(store, GraphJsonLayout.Compact));
    }

    [Fact]
    public void AnEmptyGraphIsADocument()
    {
        using MemoryStore store = new();
        Assert.Equal("""{"format":"scograph","version":1,"nodes":[],"relationships":[]}""", Documents.Write(store, GraphJsonLayout.Compact));
        Assert.Empty(Documents.Read(Documents.Write(store, GraphJsonLayout.Lines)).Nodes);
    }

    [Fact]
    public void NodesWithoutKeysAreNumbered()
    {
        using MemoryStore store = Loading.Load(Documents.Read(
            Documents.Of("""{"id": "a"}, {"id": 7}""", """{"type": "T", "start": 7, "end": "a"}""")));
        Assert.Equal(
            """{"format":"scograph","version":1,"nodes":[{"id":0},{"id":1}],"relationships":[{"type":"T","start":1,"end":0}]}""",
            Documents.Write(store, GraphJsonLayout.Compact));
    }

    [Fact]
    public void TheIdBecomesTheProperty()
    {
        NodeElement node = Assert.Single(Documents.Read(Documents.Of("""{"id": "china"}""", header: """ "idProperty": "key","""))!.Nodes);
        Assert.Equal("china", node["key"].AsString());
        Assert.True(node["name"].IsNull);
    }

    [Fact]
    public void MembersOfAnElementComeInAnyOrder()
    {
        NodeElement node = Assert.Single(Documents.Read(Documents.Of("""{"properties": {"p": true}, "labels": ["B", "A"], "id": 1}""")).Nodes);
        Assert.Equal(["B", "A"], node.Labels);
        Assert.True(node["p"].IsTrue);
    }

    [Fact]
    public void AByteOrderMarkIsSkipped()
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
    internal void ValuesHaveTheKindThatTheyAreWrittenAs(string text, ValueKind kind)
    {
        NodeElement node = Assert.Single(Documents.Read(Documents.OfValue(text)).Nodes);
        Assert.Equal(kind, node["p"].Kind);
    }

    [Fact]
    public void AnOffsetThatTheZoneHasNotIsKept()
    {
        const string moment = "2024-07-03T10:00+11:00[Asia/Almaty]";
        NodeElement node = Assert.Single(Documents.Read(Documents.OfValue($$"""{"$dateTime": "{{moment}}"}""")).Nodes);
        Assert.Equal(moment, node["p"].ToString());
    }

    [Fact]
    public void AnElementMayBeLargerThanAPiece()
    {
        string text = new('x', 200_000);
        ElementCollector read = Documents.Read(Documents.Of($$$"""{"id": 1, "properties": {"p": "{{{text}}}"}}, {"id": 2}"""));
        Assert.Equal(text, read.Nodes[0]["p"].AsString());
        Assert.Equal(2, read.Nodes.Count);
    }

    [Fact]
    public async Task ReadsAndWritesAsynchronously()
    {
        ElementCollector read = new();
        await GraphJson.ReadAsync(new DribblingStream(Encoding.UTF8.GetBytes(Lines), 3), null, read);
        using MemoryStore store = Loading.Load(read);
        MemoryStream written = new();
        await GraphJson.WriteAsync(store.Current, written, GraphJsonLayout.Lines);
        Assert.Equal(Lines, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void ReadingIsCancelled()
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
