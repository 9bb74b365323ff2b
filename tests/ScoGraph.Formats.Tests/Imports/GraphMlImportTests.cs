namespace ScoGraph.Formats.Tests.Imports;

/// <summary>GraphML as other programs write it, and what is wrong with some.</summary>
public sealed class GraphMlImportTests : IDisposable
{
    private const string File = "a.graphml";
    private const string Open = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Keys_give_types_and_defaults_and_edges_may_come_first()
    {
        _files.With(File, Open + """

              <key id="d0" for="node" attr.name="name" attr.type="string"/>
              <key id="d1" for="node" attr.name="people" attr.type="int"><default>5</default></key>
              <key id="d2" for="edge" attr.name="km" attr.type="double"/>
              <key id="d3" for="node" yfiles.type="nodegraphics"/>
              <graph id="G" edgedefault="undirected">
                <desc>two towns</desc>
                <edge source="n1" target="n0"><data key="d2">1.5</data></edge>
                <node id="n0"><data key="d0">Osh</data><data key="d3"><shape><fill/></shape></data></node>
                <node id="n1" labels=":City:`a:b`"><data key="d0">B&amp;C</data><data key="d1">7</data></node>
              </graph>
            </graphml>
            """);
        Assert.Equal(
            [
                "City:a:b|id=String:'n1';name=String:'B&C';people=Integer:7",
                "ROAD|City:a:b|id=String:'n1';name=String:'B&C';people=Integer:7||id=String:'n0';name=String:'Osh';people=Integer:5|km=Float:3ff8000000000000",
                "|id=String:'n0';name=String:'Osh';people=Integer:5",
            ],
            [.. _files.Read(File, options: new GraphImportOptions { DefaultType = "ROAD" }).OrderBy(line => line[0] == '|')]);
    }

    [Theory]
    [InlineData("<gexf/>", "This is not GraphML: it begins with <gexf>, not with <graphml>. This looks like GEXF: name it .gexf, or say --format gexf (GraphFormat.Gexf). (a.graphml, line 1, column 1)")]
    [InlineData("<graphml><graph><node id='a'></graph></graphml>", "This is not XML: The 'node' start tag on line 1 position 18 does not match the end tag of 'graph'. (a.graphml, line 1, column 32)")]
    [InlineData("<graphml><graph>\n<node/></graph></graphml>", "<node> must have the attribute 'id'. (a.graphml, line 2, column 1)")]
    [InlineData("<graphml><graph><node id='a'/><node id='a'/></graph></graphml>", "The id 'a' is taken by the node on line 1. (a.graphml, line 1, column 31)")]
    [InlineData("<graphml><graph><node id='osh'/>\n <edge source='osh' target='ohs'/></graph></graphml>", "There is no node 'ohs'. Did you mean 'osh'? (a.graphml, line 2, column 2)")]
    [InlineData("<graphml><graph><node id='a'><data key='d0'>x</data></node></graph></graphml>", "The key 'd0' is not declared. (a.graphml, line 1, column 30)")]
    [InlineData("<graphml><key id='k' attr.name='n' attr.type='int'/><graph><node id='a'><data key='k'>x</data></node></graph></graphml>", "'x' is not an integer of 64 bits. (a.graphml, line 1, column 73)")]
    [InlineData("<graphml><graph><node id='a'><graph/></node></graph></graphml>", "A node holds a graph of its own, as groups of yEd do, which a property graph cannot: ungroup its nodes where the file was made. (a.graphml, line 1, column 30)")]
    [InlineData("<graphml><graph><hyperedge/></graph></graphml>", "A relationship has two ends; hyperedges cannot be read. (a.graphml, line 1, column 17)")]
    [InlineData("<graphml><graph/><graph/></graphml>", "The file holds a second graph; it may hold one. (a.graphml, line 1, column 18)")]
    public void Wrong_documents_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With(File, text).Error(File));
}
