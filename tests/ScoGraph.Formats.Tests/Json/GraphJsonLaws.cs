using System.Text;
using FsCheck.Xunit;
using ScoGraph.Formats.Json;
using ScoGraph.Store;

namespace ScoGraph.Formats.Tests.Json;

[Properties(Arbitrary = [typeof(RandomGraphs)], MaxTest = 200, EndSize = 30)]
public sealed class GraphJsonLaws
{
    [Property]
    internal void WhatIsWrittenReadsBackEqual(RandomGraph graph, bool compact)
    {
        using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
        ElementCollector read = Documents.Read(Documents.Write(store, Layout(compact)));
        Assert.Equal(ElementLines.Of(graph.Nodes, graph.Relationships), ElementLines.Of(read.Nodes, read.Relationships));
    }

    [Property]
    internal void WhatIsReadIsWrittenAgainToTheByte(RandomGraph graph, bool compact)
    {
        using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
        string first = Documents.Write(store, Layout(compact));
        using MemoryStore again = Loading.Load(Documents.Read(first));
        Assert.Equal(first, Documents.Write(again, Layout(compact)));
    }

    [Property]
    internal void BothLayoutsAreOneDocument(RandomGraph graph)
    {
        using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
        string lines = Documents.Write(store, GraphJsonLayout.Lines), compact = Documents.Write(store, GraphJsonLayout.Compact);
        using MemoryStore fromLines = Loading.Load(Documents.Read(lines));
        Assert.Equal(compact, Documents.Write(fromLines, GraphJsonLayout.Compact));
        Assert.DoesNotContain('\n', compact);
        Assert.Equal(
            graph.Nodes.Length + graph.Relationships.Length,
            lines.Split('\n').Count(line => line.StartsWith("  {", StringComparison.Ordinal)));
    }

    [Property]
    internal void PiecesOfAnySizeReadAlike(RandomGraph graph, byte most)
    {
        using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
        byte[] document = Encoding.UTF8.GetBytes(Documents.Write(store, GraphJsonLayout.Lines));
        ElementCollector whole = Documents.Read(new MemoryStream(document));
        ElementCollector pieces = Documents.Read(new DribblingStream(document, most + 1));
        Assert.Equal(ElementLines.Of(whole.Nodes, whole.Relationships), ElementLines.Of(pieces.Nodes, pieces.Relationships));
        Assert.Equal(whole.Nodes.Select(node => node.Line), pieces.Nodes.Select(node => node.Line));
    }

    [Property]
    internal void AnyCutIsAnErrorAndCompletesNothing(RandomGraph graph, int cut, byte most)
    {
        using MemoryStore store = Loading.Load(graph.Nodes, graph.Relationships);
        byte[] document = Encoding.UTF8.GetBytes(Documents.Write(store, GraphJsonLayout.Compact));
        ElementCollector collector = new();
        DribblingStream stream = new(document[..(int)((uint)cut % document.Length)], most + 1);
        GraphFormatException error = Assert.Throws<GraphFormatException>(() => GraphJson.Read(stream, null, collector));
        Assert.False(collector.Completed);
        Assert.Equal(1, error.Line);
        Assert.InRange(error.Column, 1, document.Length + 1);
    }

    private static GraphJsonLayout Layout(bool compact) => compact ? GraphJsonLayout.Compact : GraphJsonLayout.Lines;
}
